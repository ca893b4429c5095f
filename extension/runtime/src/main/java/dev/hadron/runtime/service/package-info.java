/** The supervised services of an application. */
@NullMarked
package dev.hadron.runtime.service;

import org.jspecify.annotations.NullMarked;
