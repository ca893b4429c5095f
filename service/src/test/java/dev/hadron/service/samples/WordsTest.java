package dev.hadron.service.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void aWordIsALongestRunOfLettersDigitsOrApostrophes() {
        assertThat(words("Don't, 4th-time; ÉTÉ '' 𝐀b\n_x_")).containsExactly("don't", "4th", "time", "été", "''", "𝐀b", "x");
        assertThat(words("")).isEmpty();
        assertThat(words(" .,\n")).isEmpty();
        assertThat(words("word")).containsExactly("word");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "one", "one two three four", "  leading and trailing  ", "𝐀𝐁𝐂 𝐃 𝐄𝐅", "😀😀😀 x😀y",
            "a-b-c-d-e-f", "onelongwordwithoutanyend" })
    void partsNeverCutAWordAndLoseNothing(String text) {
        for (int parts = 1; parts <= 12; parts++) {
            List<String> cut = Words.split(text, parts);
            assertThat(cut).hasSize(parts);
            assertThat(String.join("", cut)).isEqualTo(text);
            assertThat(cut.stream().flatMap(part -> words(part).stream()).toList()).isEqualTo(words(text));
        }
    }

    private static List<String> words(String text) {
        Words words = new Words(text);
        List<String> all = new ArrayList<>();
        for (String word = words.next(); word != null; word = words.next()) {
            all.add(word);
        }
        return all;
    }
}
