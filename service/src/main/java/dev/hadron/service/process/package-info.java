/** The resources of processes: starting, looking at, sending to, watching and ending them. */
@NullMarked
package dev.hadron.service.process;

import org.jspecify.annotations.NullMarked;
