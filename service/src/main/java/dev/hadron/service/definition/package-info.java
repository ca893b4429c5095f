/** The resources of definitions. */
@NullMarked
package dev.hadron.service.definition;

import org.jspecify.annotations.NullMarked;
