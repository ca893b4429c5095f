package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.config.SmallRyeConfig;

/** What docs/guides-security.md tells to write into application.properties is read, and means what it says. */
@Tag("R13.4")
class SecurityGuideTest {

    private static final Pattern BLOCK = Pattern.compile("^```properties\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static Security guide() throws IOException {
        StringBuilder lines = new StringBuilder();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../../docs/guides-security.md")));
        while (block.find()) {
            lines.append(block.group(1));
        }
        SmallRyeConfig config = Configs.of(lines.toString());
        Configs.check(config);
        return HadronConfiguration.security(config);
    }

    private static Policy send(String name, String definitions) {
        return Policy.allow(name, List.of("process.send"), List.of("*"),
                new Condition("attributes.target.id", Operator.MATCHES, definitions));
    }

    @Test
    void theRolesHaveTheScopesThatItTells() throws IOException {
        Security security = guide();
        assertThat(security.scope(List.of("clerk")).policies()).element(0)
                .hasToString(send("shop:orders", "shop\\.orders:.*").toString());
        assertThat(security.scope(List.of("clerk")).policies()).element(1)
                .satisfies(policy -> assertThat(policy.effect()).isEqualTo(Policy.Effect.DENY));
        assertThat(security.scope(List.of("worker")))
                .hasToString(Scope.of(send("app:samples", "app\\.samples:.*")).toString());
    }

    @Test
    void theOutsideAndTheHostHaveTheirActors() throws IOException {
        Security security = guide();
        assertThat(security.options().outside().actor()).isEqualTo(Actor.of("shop"));
        assertThat(security.options().hosts().get("app:processes").actor()).isEqualTo(Actor.of("worker"));
    }
}
