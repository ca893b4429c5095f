/** The resources of hosts. */
@NullMarked
package dev.hadron.service.host;

import org.jspecify.annotations.NullMarked;
