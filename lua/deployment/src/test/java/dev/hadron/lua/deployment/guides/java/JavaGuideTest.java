package dev.hadron.lua.deployment.guides.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.lua.deployment.guides.ScriptsOf;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** The code of {@code docs/guides-scripts-java.md}. */
class JavaGuideTest {

    private static final List<String> SCRIPTS = List.of("packer", "labels", "weigher");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> ScriptsOf.folder(jar.addClasses(Stock.class, Parcels.class, Office.class),
                    "java", "app/parcels"))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "2");

    @Inject
    Processes processes;
    @Inject
    Office office;

    @Test
    void runsAllScriptsOfItsFolder() {
        assertThat(ScriptsOf.names("java")).containsExactlyInAnyOrderElementsOf(SCRIPTS);
    }

    @Test
    void scriptsCallBeans() {
        assertThat(exec("app.parcels:packer", "tea", 2)).isEqualTo(Map.of("count", 3L, "reserved", "2 of tea",
                "items", List.of("tea", "cup"), "limited", false));
        ProcessException error = catchThrowableOfType(ProcessException.class, () -> exec("app.parcels:packer", "tea", 4));
        assertThat(error.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(error).hasMessage("cannot pack: there are not so many of tea");
    }

    @Test
    void javaStartsScriptsAndTalksToThem() {
        assertThat(exec("app.parcels:sorting", List.of("Bonn", "Köln"))).isEqualTo(List.of("Bonn (2)", "Köln (2)"));
    }

    @Test
    void scriptsStartJavaAndTalkToIt() {
        assertThat(exec("app.parcels:weigher", "Bonn", 2500)).isEqualTo("Bonn: 2.5 kg");
    }

    @Test
    void scriptsCanBePutIn() {
        assertThat(soon(office.total(100))).isEqualTo(120L);
    }

    private Object exec(String id, Object... arguments) {
        return soon(processes.exec(id, "app:processes", arguments));
    }

    private static <T> T soon(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
