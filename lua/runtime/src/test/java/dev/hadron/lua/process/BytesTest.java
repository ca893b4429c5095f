package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.spi.Values;

/** Strings of bytes that are no UTF-8: values they may be, but neither names nor keys, which would get mixed up outside. */
class BytesTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @Tag("R14")
    @ValueSource(strings = { "process.send(process.pid(), '\\xff')", "process.send('\\xff', 't')", "process.listen('\\xff')",
            "process.registry.register('\\xff')", "process.registry.lookup('\\xff')", "process.spawn('\\xff', 'app:processes')",
            "process.send(process.pid(), 't', {['\\xff'] = 1})", "process.send(process.pid(), 't', {a = {['\\xff'] = 1}})",
            "process.with_context{['\\xff'] = 1}:spawn('test:x', 'app:processes')" })
    void areRefusedAsNames(String call) {
        assertThat(world.run("local value, err = " + call + " return {value == nil, err:kind(), err:message()}")).asList()
                .startsWith(true, "Invalid").element(2).asString().contains("UTF-8");
    }

    @Test
    @Tag("R2.4")
    void doNotHaveTheKernelCopyWhatTheyAreIn() {
        Object made = world.run("return {'\\xff', a = {'\\xff', b = '\\xff'}}");
        assertThat(made).isInstanceOfSatisfying(Values.class, values -> assertThat(values.immutable()).isTrue());
        byte[] read = (byte[]) ((Map<?, ?>) made).get(1L);
        read[0] = 0;
        ((Map<?, ?>) made).entrySet().forEach(entry -> {
            if (entry.getValue() instanceof byte[] bytes) {
                assertThat(bytes).containsExactly(0xff);
                bytes[0] = 0;
            }
        });
        assertThat((byte[]) ((Map<?, ?>) made).get(1L)).containsExactly(0xff);
        List<?> inner = (List<?>) ((List<?>) world.run("return {{'\\xff'}}")).get(0);
        ((byte[]) inner.get(0))[0] = 0;
        assertThat((byte[]) inner.get(0)).containsExactly(0xff);
    }

    @Test
    @Tag("R2.4")
    void areCarriedAsValuesAndTextsAsNames() {
        assertThat(world.run("""
                assert(process.registry.register('größe'))
                assert(process.send('größe', 'maß', '\\xff\\x00', 'ü', {["ß"] = "é"}))
                local message = process.inbox():receive()
                local got = message:payload()
                return {message:topic(), got[1] == '\\xff\\x00', got[2], got[3]["ß"]}"""))
                .isEqualTo(List.of("maß", true, "ü", "é"));
    }
}
