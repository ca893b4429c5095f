/**
 * Supervisors: processes that start other processes, watch them and start them again (after Erlang's). A supervisor is an
 * ordinary process that uses the public face of the kernel only.
 */
@NullMarked
package dev.hadron.supervisor;

import org.jspecify.annotations.NullMarked;
