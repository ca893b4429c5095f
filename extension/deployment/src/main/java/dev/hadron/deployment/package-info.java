/** What the Hadron extension does while an application is built. */
package dev.hadron.deployment;
