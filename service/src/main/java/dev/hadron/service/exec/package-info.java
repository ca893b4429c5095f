/** Running a process to its result within one request. */
@NullMarked
package dev.hadron.service.exec;

import org.jspecify.annotations.NullMarked;
