/** Hadron's configuration: what the keys are, how their texts are read, and how every mistake is told at once. */
@NullMarked
package dev.hadron.runtime.config;

import org.jspecify.annotations.NullMarked;
