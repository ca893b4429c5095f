/** What scripts and Java give each other: values that are copied, and objects that both sides know. */
@NullMarked
package dev.hadron.lua.values;

import org.jspecify.annotations.NullMarked;
