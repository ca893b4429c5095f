package dev.hadron.lua.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.lua.deployment.module.Mistakes;

/** Each rule for modules has a mistake in a test that expects its exact text. */
class ModuleRulesTest {

    private static final Set<ModuleRule> OF_METHODS = EnumSet.range(ModuleRule.NO_OVERLOADS, ModuleRule.RESULT);
    private static final List<String> LINES = Stream.of(Mistakes.texts()).flatMap(String::lines).toList();

    @ParameterizedTest
    @EnumSource(ModuleRule.class)
    void hasAMistake(ModuleRule rule) {
        String told = Stream.of(rule.text().split("%s", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        Pattern line = Pattern.compile("  - [\\w.]+\\$\\w+" + (OF_METHODS.contains(rule) ? "\\.\\w+" : "") + ": " + told);
        assertThat(LINES).anyMatch(text -> line.matcher(text).matches());
    }
}
