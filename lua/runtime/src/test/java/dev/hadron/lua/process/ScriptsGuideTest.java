package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.testkit.Probe;

/** The scripts of {@code docs/guides-scripts.md}. */
class ScriptsGuideTest {

    private static final String FOLDER = "guides/processes";

    private final World world = new World().folder(FOLDER, "app.shop").script("test:deaf",
            "return function() process.listen('never'):receive() end");
    private final Probe probe = world.probe();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void areAllRunHere() {
        String code = Stream.concat(ScriptFiles.of(FOLDER).stream(),
                Stream.of(Path.of("src/test/java/dev/hadron/lua/process/ScriptsGuideTest.java"))).map(ScriptFiles::read)
                .collect(Collectors.joining());
        assertThat(ScriptFiles.of(FOLDER)).isNotEmpty()
                .allSatisfy(file -> assertThat(code).contains("\"app.shop:" + ScriptFiles.name(file) + "\""));
    }

    @Test
    void takeArgumentsAndEndWithAResult() {
        assertThat(exec("app.shop:greeter", "ann")).isEqualTo("hello ann");
        assertThat(failure("app.shop:greeter")).hasMessageStartingWith("greeter.lua:2: ");
    }

    @Test
    void readMessagesAndEvents() {
        Pid cart = watched("app.shop:cart", 1);
        probe.send(cart, "add", 2);
        probe.send(cart, "count");
        assertThat(probe.expectMessage("count").payload()).isEqualTo(3L);
        world.kernel.processes().cancel(cart);
        assertThat(end()).isEqualTo(new ExitResult.Value(3L));
        probe.send(watched("app.shop:cart", 0), "sell");
        assertThat(((ExitResult.Failure) end()).error()).hasMessage("cart.lua:17: a cart does not know sell");
    }

    @Test
    void listenToTopics() {
        Pid mailer = watched("app.shop:mailer");
        probe.send(mailer, "note", "later");
        probe.send(mailer, "urgent", "now");
        assertThat(end()).isEqualTo(new ExitResult.Value(List.of("now", "later")));
    }

    @Test
    void waitNoLongerThanTheyLike() {
        assertThat(exec("app.shop:till", spawn("app.shop:cart", 5).toString())).isEqualTo(5L);
        watched("app.shop:till", spawn("test:deaf").toString());
        world.kernel.advance(Duration.ofSeconds(2));
        assertThat(((ExitResult.Failure) end()).error().kind()).isEqualTo(ErrorKind.TIMEOUT);
        assertThat(failure("app.shop:till", "nobody").kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void haveTimers() {
        watched("app.shop:clock", 3);
        world.kernel.advance(Duration.ofMinutes(3 * 60 + 29));
        probe.expectNothing();
        world.kernel.advance(Duration.ofMinutes(1));
        assertThat(end()).isEqualTo(new ExitResult.Value(3L));
    }

    @Test
    void doSeveralThingsAtOnce() {
        assertThat(exec("app.shop:packing", Arrays.asList(5, 1, 4, 2, 3))).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
        assertThat(exec("app.shop:prices", List.of("tea", "closed"))).isEqualTo("3, the shop is closed");
        assertThat(failure("app.shop:price", "closed").kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void hearOfTheEndsOfOthers() {
        Pid keeper = spawn("app.shop:keeper");
        probe.send(keeper, "print", "crumpled");
        world.kernel.run();
        probe.send(keeper, "print", "smooth");
        assertThat(probe.expectMessage("printed").payload()).isEqualTo("smooth");
        assertThat(exec("app.shop:team")).isEqualTo("pid.link.down: printer.lua:6: out of order");
    }

    @Test
    void areReplacedWhileTheyRun() {
        Pid visits = spawn("app.shop:visits");
        probe.send(visits, "visit");
        world.kernel.run();
        world.script("app.shop:visits", ScriptFiles.read(Path.of("src/test/resources/guides/processes/visits.lua"))
                .replace("count + 1", "count + 10"));
        probe.send(visits, "visit");
        probe.send(visits, "upgrade");
        probe.send(visits, "visit");
        probe.send(visits, "count");
        assertThat(probe.expectMessage("visits").payload()).isEqualTo(12L);
    }

    @Test
    void answerErrorsAndTellThemApart() {
        ProcessException error = failure("app.shop:order", 7);
        assertThat(error.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(error).hasMessage("order 7: process not found: warehouse");
        world.kernel.processes().register("warehouse", spawn("test:deaf"));
        assertThat(exec("app.shop:order", 7)).isEqualTo("reserved");
    }

    @Test
    void requireOtherScripts() {
        assertThat(exec("app.shop:label", "green tea")).isEqualTo("Green Tea");
        assertThat(failure("app.shop:text")).hasMessageContaining("a script returns its function main");
    }

    @Test
    void startOthersWithAllThatTheyNeed() {
        assertThat(exec("app.shop:room", "ann")).isEqualTo("good day, ann");
    }

    private Object exec(String id, Object... arguments) {
        return world.play(id, arguments);
    }

    private ProcessException failure(String id, Object... arguments) {
        return catchThrowableOfType(ProcessException.class,
                () -> world.kernel.await(world.kernel.processes().exec(id, World.HOST, arguments)));
    }

    private Pid spawn(String id, Object... arguments) {
        return world.kernel.processes().spawn(id, World.HOST, arguments);
    }

    private Pid watched(String id, Object... arguments) {
        Pid pid = spawn(id, arguments);
        probe.monitor(pid);
        return pid;
    }

    private ExitResult end() {
        return probe.expectEvent(ProcessEvent.Exit.class).result();
    }
}
