/** Who may call the service. */
@NullMarked
package dev.hadron.service.access;

import org.jspecify.annotations.NullMarked;
