/** Methods of beans as definitions of processes. */
@NullMarked
package dev.hadron.runtime.definition;

import org.jspecify.annotations.NullMarked;
