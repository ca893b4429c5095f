package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What an upgrade throws to leave the old body (R10). It is no {@code Exception}, so that nobody catches it by the way; whoever
 * does
 * all the same gains nothing, for the upgrade is carried out when the body's callback returns, however it does.
 */
final class Upgrade extends Error {

    private static final long serialVersionUID = 1L;

    final transient String definition;
    final transient @Nullable Object[] arguments;

    Upgrade(String definition, @Nullable Object[] arguments) {
        super("the process is being upgraded to " + definition, null, false, false);
        this.definition = definition;
        this.arguments = arguments;
    }
}
