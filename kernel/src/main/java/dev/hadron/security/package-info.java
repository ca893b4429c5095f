/** Who calls, and what they may do: actors, and scopes of policies (R13). Immutable values; any thread. */
@NullMarked
package dev.hadron.security;

import org.jspecify.annotations.NullMarked;
