package dev.hadron.lua.deployment.module;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.lua.modules.LuaModule;
import io.quarkus.test.QuarkusUnitTest;

class NamesTest {

    static final String TEXT = """
            3 mistakes in @LuaModule classes:
              - dev.hadron.lua.deployment.module.NamesTest$BuiltIn: the name 'json' is that of a module that every script has; choose another one
              - dev.hadron.lua.deployment.module.NamesTest$Malformed: 'Order-Items' is no name of a module; a name reads as orders or order_items: a letter in lower case, then letters in lower case, digits and underscores
              - dev.hadron.lua.deployment.module.NamesTest$Second: the name 'orders' is taken by dev.hadron.lua.deployment.module.NamesTest$First; give each module its own""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(TEXT, First.class, Second.class, BuiltIn.class, Malformed.class);

    @LuaModule("orders")
    static class First {
        public int one() {
            return 1;
        }
    }

    @LuaModule("orders")
    static class Second {
        public int one() {
            return 1;
        }
    }

    @LuaModule("json")
    static class BuiltIn {
        public int one() {
            return 1;
        }
    }

    @LuaModule("Order-Items")
    static class Malformed {
        public int one() {
            return 1;
        }
    }

    @Test
    void areUniqueWellFormedAndTheirOwn() {
        fail("must not build");
    }
}
