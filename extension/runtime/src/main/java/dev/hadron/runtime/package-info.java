/** What the Hadron extension does at run time. */
package dev.hadron.runtime;
