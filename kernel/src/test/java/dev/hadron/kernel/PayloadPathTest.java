package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessException;

/** On whatever way a value goes to another process, the refusal of a part of it says where that part is. */
@Tag("R2.4")
class PayloadPathTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());
    private final Puppet puppet = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    private static Map<String, Object> broken() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return Map.of("items", List.of(1, list));
    }

    /** A list whose elements cannot be had any more. */
    private static List<Object> lazy() {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new IllegalStateException("the session is closed");
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }

    private static void refuses(String where, ThrowingCallable call) {
        assertThat(failure(ErrorKind.INVALID, call)).hasMessage("not a payload: " + where + " contains itself");
    }

    @Test
    void ofAMessage() {
        refuses("payload.items[2][1]", () -> node.processes.send(puppet.pid, "t", broken()));
        refuses("payload[3].items[2][1]", () -> node.processes.send(puppet.pid, "t", 1, 2, broken()));
        refuses("payload.items[2][1]",
                () -> node.processes.withContext(Map.of()).withMessage("t", broken()).spawn("test:puppet", TestNode.HOST));
        refuses("payload[1].items[2][1]",
                () -> node.processes.ask(puppet.pid, "t", TestNode.LONG, broken()).await().atMost(TestNode.LONG));
    }

    @Test
    void ofArgumentsAndOfContext() {
        refuses("arguments[2].items[2][1]", () -> node.spawn("test:puppet", 1, broken()));
        refuses("context.request.items[2][1]", () -> node.processes.withContext(Map.of("request", broken()))
                .spawn("test:puppet", TestNode.HOST));
    }

    @Test
    void ofAResultAndOfAnErrorsDetails() {
        assertThat(endOf(Puppet.of(node), "value")).hasMessage("not a payload: result.items[2][1] contains itself");
        assertThat(endOf(Puppet.of(node), "error")).hasMessage("not a payload: details.items[2][1] contains itself");
    }

    private static ProcessException endOf(Puppet puppet, String by) {
        puppet.tell(self -> {
            if (by.equals("value")) {
                self.end(broken());
            } else {
                self.fail(new ProcessException(ErrorKind.CONFLICT, "broken", false, broken()));
            }
        });
        return ((ExitResult.Failure) puppet.result()).error();
    }

    @Test
    void aContainerThatCannotBeReadIsRefusedLikeAnyOther() {
        String why = "not a payload: payload.a cannot be read: the session is closed";
        assertThat(failure(ErrorKind.INVALID, () -> node.processes.send(puppet.pid, "t", Map.of("a", lazy())))).hasMessage(why);
        assertThat(failure(ErrorKind.INVALID, () -> node.processes.withContext(Map.of())
                .withMessage("t", Map.of("a", lazy())).spawn("test:puppet", TestNode.HOST))).hasMessage(why);
    }

    @Test
    void whatIsSharedInsideAValueIsCopiedOnce() {
        List<Object> doubled = List.of(1);
        for (int i = 0; i < 60; i++) {
            doubled = List.of(doubled, doubled);
        }
        List<?> copy = (List<?>) Payloads.copy(doubled);
        assertThat(copy).hasSize(2).isNotSameAs(doubled);
        assertThat(copy.get(0)).isSameAs(copy.get(1));
    }
}
