/** The resources of names. */
@NullMarked
package dev.hadron.service.name;

import org.jspecify.annotations.NullMarked;
