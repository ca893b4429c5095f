/** In whose name the code of an application calls the kernel (R13). */
@NullMarked
package dev.hadron.runtime.security;

import org.jspecify.annotations.NullMarked;
