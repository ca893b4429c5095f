/** What the extension for scripts does while an application is built. */
package dev.hadron.lua.deployment;
