/** Errors as problem details (RFC 9457). */
@NullMarked
package dev.hadron.service.problem;

import org.jspecify.annotations.NullMarked;
