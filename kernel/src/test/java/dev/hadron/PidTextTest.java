package dev.hadron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a PID reads back to an equal PID, and nothing else reads. */
class PidTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "{app:processes|0x00001}", "{app:processes|0xfffff}", "{app:processes|0x100000}",
            "{app.sub-ns.x_1:a.b_c-d|0x0beef}", "{node1@app:processes|0x00001}", "{N.1_x-y@app:processes|0x7fffffffffffffff}" })
    @Tag("R1.1")
    void readsBackToAnEqualPid(String text) {
        Pid pid = Pid.parse(text);
        assertThat(pid).hasToString(text).isEqualTo(Pid.parse(text)).hasSameHashCodeAs(Pid.parse(text));
    }

    @Test
    @Tag("R1.1")
    void hasTheHostWholeTheNodeAndTheSerial() {
        Pid pid = Pid.parse("{left@app.x:processes|0x000ff}");
        assertThat(pid.host()).isEqualTo("app.x:processes");
        assertThat(pid.node()).isEqualTo("left");
        assertThat(pid.serial()).isEqualTo(255);
        assertThat(Pid.parse("{app.x:processes|0x000ff}").node()).isEmpty();
    }

    @Test
    @Tag("R1.1")
    void anotherHostNodeOrSerialIsAnotherPid() {
        assertThat(Pid.parse("{app:a|0x00001}")).isNotEqualTo(Pid.parse("{app:b|0x00001}"))
                .isNotEqualTo(Pid.parse("{app:a|0x00002}")).isNotEqualTo(Pid.parse("{n@app:a|0x00001}"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "{", "{}", "app:processes|0x00001", "{app:processes|0x00001", "app:processes|0x00001}",
            " {app:processes|0x00001}", "{app:processes|0x00001} ", "{app:processes|0x00001}\n", "{app:processes|0x1}",
            "{app:processes|0x000001}", "{app:processes|0x0000g}", "{app:processes|0x0000A}", "{app:processes|0X00001}",
            "{app:processes|00001}", "{app:processes|0x}", "{app:processes|0x-0001}", "{app:processes:0x00001}",
            "{app|0x00001}", "{:processes|0x00001}", "{app:|0x00001}", "{App:processes|0x00001}", "{|0x00001}",
            "{@app:processes|0x00001}", "{a@b@app:processes|0x00001}", "{app:processes|0x8000000000000000}",
            "{app:processes|0x10000000000000000}", "{app:processes|0x00001}{app:processes|0x00001}" })
    @Tag("R1.1")
    void anythingElseIsInvalid(String text) {
        assertThatThrownBy(() -> Pid.parse(text)).isInstanceOfSatisfying(ProcessException.class,
                e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }
}
