package dev.hadron.deployment.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.Supervisors;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Each line of a process says in fields which process wrote it; lines from elsewhere do not. */
class ProcessFieldsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(ProcessFieldsTest.class);
    private static final Path JSON = Path.of("target", "process-fields.json").toAbsolutePath();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(ProcessFieldsTest::forgetEarlierRuns)
            .withApplicationRoot(jar -> jar.addClasses(Bodies.class).addAsResource(new StringAsset("""
                    quarkus.hadron.host."app\\:processes".max-processes=100
                    quarkus.hadron.tracing.enabled=false
                    quarkus.log.file.enabled=true
                    quarkus.log.file.path=%s
                    """.formatted(JSON)), "application.properties"));

    @Inject
    Processes processes;

    static class Bodies {

        @ProcessDefinition("app:behavior")
        Behavior behavior(Self self) {
            return message -> {
                LOG.infof("behavior %s", message.payload());
                self.end(self.pid().toString());
            };
        }

        @ProcessDefinition("app:uni")
        Uni<String> uni(Self self) {
            LOG.info("uni first");
            return Uni.createFrom().<String> emitter(emitter -> Vertx.currentContext().owner().setTimer(1, fired -> {
                LOG.info("uni later");
                emitter.complete(self.pid().toString());
            }));
        }

        @Blocking
        @ProcessDefinition("app:blocking")
        String blocking(Self self) {
            LOG.info("blocking");
            return self.pid().toString();
        }

        @RunOnVirtualThread
        @ProcessDefinition("app:failing")
        String failing(Self self) {
            throw new IllegalStateException("as asked");
        }
    }

    private static void forgetEarlierRuns() {
        try {
            Files.deleteIfExists(JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonObject> lines(String message) throws IOException {
        return Files.readAllLines(JSON).stream().map(line -> Json.createReader(new StringReader(line)).readObject())
                .filter(line -> line.getString("message").contains(message)).toList();
    }

    private static JsonObject fields(String message) throws IOException {
        await(message).atMost(SOON).until(() -> lines(message).size() == 1);
        return lines(message).get(0).getJsonObject("mdc");
    }

    private static void check(String message, String pid, String definition, String host) throws IOException {
        assertThat(fields(message)).isEqualTo(
                Json.createObjectBuilder().add("pid", pid).add("definition", definition).add("host", host).build());
    }

    private String exec(String definition) {
        return processes.<String> exec(definition, "app:processes").await().atMost(SOON);
    }

    @Test
    void aBehaviorsLineHasThem() throws IOException {
        Pid pid = processes.spawn("app:behavior", "app:processes");
        processes.send(pid, "say", "speaks");
        check("behavior speaks", pid.toString(), "app:behavior", "app:processes");
    }

    @Test
    void aUnisLinesHaveThem() throws IOException {
        String pid = exec("app:uni");
        check("uni first", pid, "app:uni", "app:processes");
        check("uni later", pid, "app:uni", "app:processes");
    }

    @Test
    void aBlockingBodysLineHasThem() throws IOException {
        check("blocking", exec("app:blocking"), "app:blocking", "app:processes");
    }

    @Test
    void aCrashsLinesHaveThoseOfWhomTheyAreOf() throws IOException {
        Supervisor shop = Supervisor.of("app:shop").withChildren(
                ChildSpec.of("till", "app:failing", "app:processes").withRestart(Restart.TEMPORARY));
        Pid supervisor = Supervisors.start(processes, shop, "app:processes");
        check("Child has crashed", supervisor.toString(), Supervisor.DEFINITION, "app:processes");
        JsonObject child = fields("of app:failing failed");
        assertThat(child.getString("definition")).isEqualTo("app:failing");
        assertThat(lines("Child has crashed").get(0).getString("message")).contains(" pid=" + child.getString("pid") + " ");
    }

    @Test
    void aLineFromOutsideHasNone() throws IOException {
        LOG.info("from outside");
        assertThat(fields("from outside")).isEmpty();
    }

    @Test
    void aPatternMayNameThem() {
        Pid pid = processes.spawn("app:behavior", "app:processes");
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new ExtHandler() {
            private final Formatter pattern = new PatternFormatter("%m [%X{pid} %X{definition} %X{host}]");

            @Override
            protected void doPublish(ExtLogRecord line) {
                lines.add(pattern.format(line));
            }
        };
        java.util.logging.Logger logger = java.util.logging.Logger.getLogger(ProcessFieldsTest.class.getName());
        logger.addHandler(handler);
        try {
            processes.send(pid, "say", "plainly");
            await("its line").atMost(SOON).until(() -> lines.size() == 1);
            LOG.info("elsewhere");
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(lines).containsExactly("behavior plainly [" + pid + " app:behavior app:processes]", "elsewhere [  ]");
    }
}
