package dev.hadron.security;

import java.util.List;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * The policies that apply to a caller (R13.3): any deny that applies wins; else one allow is needed; else the call is
 * denied. So an empty scope allows nothing.
 *
 * @param policies in any order, for order does not matter
 */
public record Scope(List<Policy> policies) {

    /** Copies the list. */
    public Scope {
        if (policies == null) {
            throw new ProcessException(ErrorKind.INVALID, "a scope has policies; List.of() where it allows nothing");
        }
        policies = List.copyOf(policies);
    }

    /** A scope of these policies. */
    public static Scope of(Policy... policies) {
        return new Scope(List.of(policies));
    }
}
