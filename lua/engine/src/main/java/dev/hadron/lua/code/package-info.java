/** From the tree to register code. Internal to the engine. */
package dev.hadron.lua.code;
