package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** An end that several are told of shares nothing mutable between them, nor with the dead process. */
class SharedResultTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R2.4")
    @Tag("R6.2")
    void eachWatcherGetsItsOwnArray(Places places) {
        try (TestNode node = places.node()) {
            Puppet one = Puppet.of(node);
            Puppet two = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            one.monitor(watched.pid);
            two.monitor(watched.pid);
            one.call(self -> null);
            two.call(self -> null);
            byte[] own = { 1 };
            watched.tell(self -> self.end(Map.of("bytes", own)));
            byte[] first = bytes(one.event());
            own[0] = 9;
            first[0] = 8;
            assertThat(bytes(two.event())).containsExactly(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.4")
    @Tag("R4.4")
    void theDetailsOfAnErrorAreCopied(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            List<Object> list = new ArrayList<>(List.of(1));
            watched.tell(self -> self.fail(new ProcessException(ErrorKind.CONFLICT, "x", false, Map.of("list", list))));
            ProcessEvent.Exit exit = (ProcessEvent.Exit) watcher.event();
            list.add(2);
            assertThat(((ExitResult.Failure) exit.result()).error().details()).isEqualTo(Map.of("list", List.of(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.4")
    void theDetailsOfAFailedExecAreCopied(Places places) {
        try (TestNode node = places.node()) {
            List<Object> list = new ArrayList<>(List.of(1));
            CompletableFuture<Object> failed = node.processes
                    .exec("test:inside", TestNode.HOST, (TestNode.Inside<Object>) self -> {
                        throw new ProcessException(ErrorKind.CONFLICT, "x", false, Map.of("list", list));
                    }).onFailure(ProcessException.class).recoverWithItem(e -> ((ProcessException) e).details())
                    .subscribeAsCompletionStage();
            Object details = TestNode.get(failed);
            list.add(2);
            assertThat(details).isEqualTo(Map.of("list", List.of(1)));
        }
    }

    private static byte[] bytes(ProcessEvent event) {
        ExitResult.Value value = (ExitResult.Value) ((ProcessEvent.Exit) event).result();
        return (byte[]) ((Map<?, ?>) value.value()).get("bytes");
    }
}
