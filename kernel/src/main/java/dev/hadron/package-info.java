/**
 * The public face of Hadron: what a program that runs, addresses and watches processes uses. Everything here is an interface, a
 * record, an enum or an annotation; the machinery behind it is in {@link dev.hadron.kernel}, and what other languages and
 * containers plug into is in {@link dev.hadron.spi}.
 */
@NullMarked
package dev.hadron;

import org.jspecify.annotations.NullMarked;
