package dev.hadron.lua.deployment.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;
import dev.hadron.lua.deployment.script.RunToTheEnd;
import dev.hadron.lua.modules.BeanModules;
import dev.hadron.lua.modules.LuaModule;
import dev.hadron.lua.modules.ScriptBridge;
import dev.hadron.spi.Parameters;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class ModulesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Orders.class, Plain.class, RunToTheEnd.class));

    @LuaModule("orders")
    static class Orders {

        private int found;

        public String find(int id, String suffix) {
            return "order " + id + suffix + " " + ++found;
        }

        public void fail(String message) {
            throw new IllegalStateException(message);
        }

        public List<String> none() {
            return null;
        }

        String hidden() {
            return "";
        }
    }

    /** Numbers, texts and nil go through as they are, and nothing waits. */
    static class Plain implements ScriptBridge {
        @Override
        public Object toJava(Object value) {
            return value;
        }

        @Override
        public Object toLua(Coroutine call, Object value) {
            return value;
        }

        @Override
        public Object error(ProcessException error) {
            return error.kind() + ": " + error.getMessage();
        }

        @Override
        public int await(Coroutine call, Uni<?> uni) {
            throw new UnsupportedOperationException();
        }
    }

    @Inject
    BeanModules modules;

    @Test
    void callsMethodsOfOneBean() {
        assertThat(run("return orders.find(7, '!'), orders.find(8.0)"))
                .containsExactly("order 7! 1", "order 8null 2");
    }

    @Test
    void answersWhatIsThrownAndWhatDoesNotFit() {
        assertThat(run("return orders.fail('sold out')")).containsExactly(null, "INTERNAL: sold out");
        assertThat(run("return orders.fail()")).containsExactly(null, "INTERNAL: java.lang.IllegalStateException");
        assertThat(run("return orders.find('seven')")).containsExactly(null,
                "INVALID: argument 1 of orders.find is a int, not a value of type String: no converter is installed");
        assertThat(run("return orders.none(1)")).containsExactly(null, "INVALID: orders.none takes no arguments, not 1");
        assertThat(run("return orders.none()")).containsExactly((Object) null);
    }

    @Test
    void hasNothingElse() {
        assertThat(run("return orders.hidden, orders.hashCode, pcall(function() orders.x = 1 end)").subList(0, 3))
                .containsExactly(null, null, false);
    }

    private List<Object> run(String source) {
        Map<String, ?> tables = modules.tables(new Plain(), Parameters.NO_CONVERTER);
        LuaRuntime.Builder builder = LuaRuntime.builder();
        tables.forEach(builder::global);
        LuaProcess process = builder.build().process(line -> {
        });
        LuaTask task = process.start(process.load(LuaRuntime.compile("test.lua", source)));
        return Arrays.asList(((Step.Done) task.step(10_000)).values());
    }
}
