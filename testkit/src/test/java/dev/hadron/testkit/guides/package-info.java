/** The code that the pages in {@code docs/} show of the testkit, and the tests that run it. */
package dev.hadron.testkit.guides;
