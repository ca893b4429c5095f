/** Definitions to try the service with, on the host {@code app:processes}. */
@NullMarked
package dev.hadron.service.samples;

import org.jspecify.annotations.NullMarked;
