package dev.hadron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads as an id {@code namespace:name}. */
class SourceIdTest {

    private static final int LONGEST = 128;

    @ParameterizedTest
    @ValueSource(strings = { "app:processes", "a:b", "app.workers:handler", "a.b.c:d", "a1-_:b1-_.", "app:v1.2.x", "a-.b_:c" })
    @Tag("R15.5")
    void isAnId(String id) {
        assertThat(SourceId.isValid(id)).isTrue();
        assertThat(SourceId.check("host", id)).isSameAs(id);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { ":", "app", "app:", ":handler", "App:handler", "app:Handler", "1app:x", "app:1x", "-app:x",
            "app:-x",
            "app:.x", "app..workers:x", ".app:x", "app.:x", "app.1:x", "app:x:y", "app :x", "app: x", " app:x", "app:x ",
            "app:x\n", "app/b:x", "app:x/y", "äpp:x", "app:x|y", "n@app:x", "app:*" })
    @Tag("R15.5")
    void isNoId(String id) {
        assertThatThrownBy(() -> SourceId.check("host", id)).isInstanceOfSatisfying(ProcessException.class, e -> {
            assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(e.message()).contains("host", "'" + id + "'");
        });
    }

    @Test
    @Tag("R15.5")
    void hasAtMost128Characters() {
        String longest = "app:" + "x".repeat(LONGEST - 4);
        assertThat(SourceId.isValid(longest)).isTrue();
        assertThat(SourceId.isValid(longest + "x")).isFalse();
    }
}
