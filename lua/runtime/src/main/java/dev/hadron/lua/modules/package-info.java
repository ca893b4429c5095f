/** The modules that scripts {@code require}: json, uuid, time, logger, env. */
@NullMarked
package dev.hadron.lua.modules;

import org.jspecify.annotations.NullMarked;
