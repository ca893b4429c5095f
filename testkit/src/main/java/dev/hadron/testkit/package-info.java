/**
 * Tests of processes: {@link dev.hadron.testkit.TestKernel}, a kernel that does nothing by itself and everything in an order
 * that a seed decides, and {@link dev.hadron.testkit.Probe}, a process that a test speaks through.
 */
@NullMarked
package dev.hadron.testkit;

import org.jspecify.annotations.NullMarked;
