/** The code that the pages in {@code docs/} show, and the tests that run it and hold the pages to what they say. */
package dev.hadron.deployment.guides;
