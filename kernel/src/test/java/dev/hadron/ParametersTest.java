package dev.hadron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.Parameters;

/** Arguments fit the parameters of a definition, or are refused by definition and position. */
class ParametersTest {

    private static final String ID = "app.workers:handler";

    record Order(String item, int count) {
    }

    static Stream<Arguments> fitting() {
        return Stream.of(Arguments.of(int.class, 7L, 7), Arguments.of(Integer.class, 7.0, 7), Arguments.of(long.class, 7, 7L),
                Arguments.of(Long.class, (double) (1L << 62), 1L << 62), Arguments.of(short.class, 7L, (short) 7),
                Arguments.of(byte.class, -128, (byte) -128), Arguments.of(double.class, 7, 7.0),
                Arguments.of(float.class, 7L, 7f), Arguments.of(double.class, 0.5f, 0.5),
                Arguments.of(BigInteger.class, 7, BigInteger.valueOf(7)),
                Arguments.of(BigDecimal.class, 7, new BigDecimal("7")),
                Arguments.of(Number.class, 7, 7), Arguments.of(Object.class, 7, 7), Arguments.of(String.class, "x", "x"),
                Arguments.of(boolean.class, true, true), Arguments.of(char.class, 'c', 'c'),
                Arguments.of(String.class, null, null),
                Arguments.of(List.class, List.of(1), List.of(1)), Arguments.of(Map.class, Map.of("a", 1), Map.of("a", 1)),
                Arguments.of(Order.class, new Order("x", 1), new Order("x", 1)));
    }

    static Stream<Arguments> unfitting() {
        return Stream.of(Arguments.of(int.class, 1L << 31), Arguments.of(int.class, 7.5), Arguments.of(byte.class, 128),
                Arguments.of(long.class, 1e19), Arguments.of(long.class, Double.NaN),
                Arguments.of(int.class, Double.POSITIVE_INFINITY),
                Arguments.of(double.class, (1L << 53) + 1), Arguments.of(float.class, (1 << 24) + 1),
                Arguments.of(int.class, "7"),
                Arguments.of(String.class, 7), Arguments.of(boolean.class, 1), Arguments.of(boolean.class, "true"),
                Arguments.of(int.class, true), Arguments.of(int.class, null), Arguments.of(char.class, "c"),
                Arguments.of(Order.class, Map.of("item", "x", "count", 1)), Arguments.of(List.class, Map.of()),
                Arguments.of(String.class, List.of()), Arguments.of(BigInteger.class, 0.5));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    @Tag("R3.5")
    void fits(Class<?> type, Object given, Object fitted) {
        assertThat(of(String.class, type).convert(new Object[] { "a", given })).containsExactly("a", fitted);
    }

    @ParameterizedTest
    @MethodSource("unfitting")
    @Tag("R3.5")
    @Tag("R14")
    void doesNotFit(Class<?> type, Object given) {
        assertThatThrownBy(() -> of(String.class, type).convert(new Object[] { "a", given }))
                .isInstanceOfSatisfying(ProcessException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
                    assertThat(e.message()).contains(ID, "argument 2");
                });
    }

    @Test
    @Tag("R3.5")
    void aWrongNumberIsInvalidAndNamesTheDefinition() {
        for (Object[] wrong : new Object[][] { {}, { "a" }, { "a", 1, 2 } }) {
            assertThatThrownBy(() -> of(String.class, int.class).convert(wrong)).isInstanceOfSatisfying(ProcessException.class,
                    e -> {
                        assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
                        assertThat(e.message()).contains(ID, "2 arguments", "not " + wrong.length);
                    });
        }
        assertThat(of().convert(new Object[0])).isEmpty();
    }

    @Test
    @Tag("R3.5")
    void aMapBecomesARecordThroughAConverterOnly() {
        ArgumentConverter converter = (value, type) -> {
            Map<?, ?> map = (Map<?, ?>) value;
            if (!map.containsKey("item")) {
                throw new IllegalArgumentException("item is missing");
            }
            return new Order((String) map.get("item"), (Integer) map.get("count"));
        };
        Parameters parameters = Parameters.of(ID, List.of(Order.class), converter);
        assertThat(parameters.convert(new Object[] { Map.of("item", "x", "count", 2) })).containsExactly(new Order("x", 2));
        assertThatThrownBy(() -> parameters.convert(new Object[] { Map.of() })).isInstanceOf(ProcessException.class)
                .hasMessageContainingAll(ID, "argument 1", "item is missing");
    }

    private static Parameters of(Class<?>... types) {
        return Parameters.of(ID, List.of(types), Parameters.NO_CONVERTER);
    }
}
