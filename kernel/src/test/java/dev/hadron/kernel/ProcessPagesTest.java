package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Pid;

/** The list of processes, page by page. */
@Tag("R15.2")
class ProcessPagesTest {

    private static final int COUNT = 60;

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:one", (self, arguments) -> TestNode.deaf())
            .behavior("t:two", (self, arguments) -> TestNode.deaf());
    private final TestNode node = TestNode.of(3, definitions,
            builder -> builder.host(HostOptions.of("app:a")).host(HostOptions.of("app:b")));
    private final List<Pid> all = new ArrayList<>();

    @BeforeEach
    void spawn() {
        for (int i = 0; i < COUNT; i++) {
            all.add(node.processes.spawn(i % 2 == 0 ? "t:one" : "t:two", i % 3 == 0 ? "app:a" : "app:b"));
        }
        all.sort(Comparator.comparingLong(Pid::serial));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 59, 60, 61 })
    void goOnBySerialUntilTheLastOne(int limit) {
        assertThat(walk(null, null, limit)).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 100 })
    void areFilteredByHostAndDefinition(int limit) {
        assertThat(walk("app:a", null, limit)).hasSize(20).allMatch(pid -> pid.host().equals("app:a")).isSorted();
        assertThat(walk(null, "t:one", limit)).hasSize(30);
        assertThat(walk("app:b", "t:two", limit)).hasSize(20).allMatch(pid -> pid.host().equals("app:b"));
    }

    @Test
    void theTotalIsThatOfTheWholeFilteredList() {
        assertThat(page(null, null, 5, -1).total()).isEqualTo(60);
        assertThat(page("app:a", null, 5, -1).total()).isEqualTo(20);
        assertThat(page("app:a", null, 5, all.get(59).serial()).total()).isEqualTo(20);
        assertThat(page("app:a", "t:two", 5, -1).total()).isEqualTo(10);
        assertThat(page(null, "t:nothing", 5, -1)).isEqualTo(new ProcessPage(List.of(), 0, -1));
    }

    @Test
    void theLastPageSaysSo() {
        assertThat(page(null, null, 60, -1).next()).isEqualTo(-1);
        assertThat(page(null, null, 59, -1).next()).isEqualTo(all.get(58).serial());
        assertThat(page(null, null, 5, all.get(59).serial())).isEqualTo(new ProcessPage(List.of(), 60, -1));
    }

    @Test
    void goOnAfterASerialWhoseProcessHasEnded() {
        ProcessPage first = page(null, null, 10, -1);
        for (int i : new int[] { 3, 9, 10, 30 }) {
            node.processes.terminate(all.get(i));
        }
        Puppet.pingAll(node);
        ProcessPage second = page(null, null, 5, first.next());

        assertThat(first.next()).isEqualTo(all.get(9).serial());
        assertThat(second.items()).extracting(ProcessSummary::pid).containsExactlyElementsOf(all.subList(11, 16));
        assertThat(second.total()).isEqualTo(56);
    }

    private List<Pid> walk(String host, String definition, int limit) {
        List<Pid> seen = new ArrayList<>();
        long after = -1;
        do {
            ProcessPage page = page(host, definition, limit, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(each -> seen.add(each.pid()));
            after = page.next();
        } while (after != ProcessPage.NO_MORE);
        return seen;
    }

    private ProcessPage page(String host, String definition, int limit, long after) {
        return node.kernel.inspector().processes(host, definition, limit, after);
    }
}
