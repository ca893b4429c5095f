package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.supervisor.Restart;

/** The arguments of services that do not fit, for each type that a parameter may have. */
@Tag("R15.4")
class ArgumentMistakesTest {

    static Stream<Arguments> types() {
        return Stream.of(
                not(boolean.class, "yes", "a boolean"), not(Boolean.class, "1", "a Boolean"),
                not(byte.class, "128", "a byte"), not(Byte.class, "x", "a Byte"),
                not(short.class, "32768", "a short"), not(Short.class, "x", "a Short"),
                not(int.class, "2147483648", "a int"), not(Integer.class, "1.0", "a Integer"),
                not(long.class, "many", "a long"), not(Long.class, "1L", "a Long"),
                not(float.class, "x", "a float"), not(Float.class, "x", "a Float"),
                not(double.class, "x", "a double"), not(Double.class, "x", "a Double"),
                not(BigInteger.class, "0.5", "a BigInteger"), not(BigDecimal.class, "x", "a BigDecimal"),
                not(Number.class, "x", "a Number"), not(Duration.class, "10", "a Duration"),
                not(char.class, "ab", "a char"), not(Character.class, "ab", "a Character"),
                not(Restart.class, "never", "one of [PERMANENT, TRANSIENT, TEMPORARY]"));
    }

    private static Arguments not(Type type, String text, String what) {
        return Arguments.of(type, text, "=" + text + ": argument 1 of app:one is " + what + ", not '" + text + "'");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTextThatMakesNoneOfIt(Type type, String text, String mistake) {
        assertMistake(List.of(type), text, mistake);
    }

    @Test
    void aTypeThatNoTextMakes() {
        assertMistake(List.of(String.class, Map.class), "a,b", "=a,b: argument 2 of app:one is a Map, which no text of a"
                + " configuration makes; start such a process in code");
    }

    @Test
    void tooFewAndTooMany() {
        assertMistake(List.of(String.class, int.class), "a", "=a: app:one takes 2 arguments, not 1: [String, int]");
        assertMistake(List.of(int.class), "1,2", "=1,2: app:one takes 1 argument, not 2: [int]");
        assertMistake(List.of(), "1", "=1: app:one takes 0 arguments, not 1");
        assertMistake(List.of(int.class), "", ": app:one takes 1 argument, not 0: [int]");
    }

    private static void assertMistake(List<Type> parameters, String args, String mistake) {
        KnownDefinitions definitions = new KnownDefinitions(Map.of("app:one", parameters), List.of());
        String file = """
                quarkus.hadron.host."app\\:processes".max-processes=1
                quarkus.hadron.service."app\\:a".definition=app:one
                quarkus.hadron.service."app\\:a".host=app:processes
                quarkus.hadron.service."app\\:a".args=""" + args;
        assertThatThrownBy(() -> HadronConfiguration.check(Configs.of(file), definitions, List.of()))
                .hasMessage("Hadron cannot start, for its configuration has a mistake:\n"
                        + "  - quarkus.hadron.service.\"app:a\".args" + mistake);
    }
}
