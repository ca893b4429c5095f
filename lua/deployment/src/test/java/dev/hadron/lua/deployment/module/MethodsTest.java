package dev.hadron.lua.deployment.module;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.lua.modules.LuaModule;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

class MethodsTest {

    static final String TEXT = """
            7 mistakes in @LuaModule classes:
              - dev.hadron.lua.deployment.module.MethodsTest$Orders.all: returns Multi, which no value of a script can be; use plain values, lists, maps or records
              - dev.hadron.lua.deployment.module.MethodsTest$Orders.any: declares type variables, which nothing could fill; use real types
              - dev.hadron.lua.deployment.module.MethodsTest$Orders.later: parameter 2 is a Uni, which no value of a script becomes; use plain values, lists, maps or records
              - dev.hadron.lua.deployment.module.MethodsTest$Orders.later: returns Uni, which no value of a script can be; use plain values, lists, maps or records
              - dev.hadron.lua.deployment.module.MethodsTest$Orders.names: returns String[], which no value of a script can be; use a List
              - dev.hadron.lua.deployment.module.MethodsTest$Orders.now: is static, but a function of a module belongs to a bean; remove the modifier
              - dev.hadron.lua.deployment.module.MethodsTest$Orders.find: has overloads, which a script cannot tell apart; give each public method its own name""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(TEXT, Orders.class);

    @LuaModule("orders")
    static class Orders {

        public String find(long id) {
            return "";
        }

        public String find(String name) {
            return "";
        }

        public Multi<String> all() {
            return Multi.createFrom().empty();
        }

        public Uni<Stream<String>> later(byte[] fine, Uni<String> wrong) {
            return Uni.createFrom().nothing();
        }

        public <T> T any(T value) {
            return value;
        }

        public String[] names() {
            return new String[0];
        }

        public static long now() {
            return 0;
        }

        String notPublic(Multi<String> ignored) {
            return "";
        }
    }

    @Test
    void areWhatAScriptCanCall() {
        fail("must not build");
    }
}
