package dev.hadron.kernel;

import java.util.List;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.kernel.Callers.Code;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** Finds out what a call's attributes are: by whether a policy with conditions on them allows it. */
final class Attributes {

    private static final List<String> ANY = List.of("*");

    private Attributes() {
    }

    static boolean allows(Callers callers, Kind kind, Code code, Condition... conditions) {
        try {
            callers.call(kind, Scope.of(Policy.allow("p", ANY, ANY, conditions)), code);
            return true;
        } catch (ProcessException e) {
            return e.kind() != ErrorKind.PERMISSION_DENIED;
        }
    }

    static Condition is(String key, String value) {
        return new Condition("attributes." + key, Operator.EQ, value);
    }

    static Condition has(String key) {
        return new Condition("attributes." + key, Operator.EXISTS, null);
    }

    static Condition names(Operator operator, String name) {
        return new Condition("attributes.target.names", operator, name);
    }

    static Object send(Processes me, String destination) {
        me.send(destination, "t");
        return null;
    }
}
