/** What keeps the pages of {@code docs/} and the README true: their code, their configuration and the generated reference. */
package dev.hadron.deployment.docs;
