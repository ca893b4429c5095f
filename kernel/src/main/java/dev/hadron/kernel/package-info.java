/**
 * The machinery. {@link dev.hadron.kernel.Kernel} is the way in; the other public types are what it is built from
 * ({@link dev.hadron.kernel.Loop}, {@link dev.hadron.kernel.HostOptions}, …) and what it tells about itself
 * ({@link dev.hadron.kernel.Inspector}).
 */
@NullMarked
package dev.hadron.kernel;

import org.jspecify.annotations.NullMarked;
