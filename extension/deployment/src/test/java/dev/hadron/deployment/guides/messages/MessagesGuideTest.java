package dev.hadron.deployment.guides.messages;

import static dev.hadron.deployment.guides.Guide.endOf;
import static dev.hadron.deployment.guides.Guide.failure;
import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import io.quarkus.test.QuarkusUnitTest;

/** The code of {@code docs/guides-messages.md}. */
class MessagesGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Accounts.class, Bank.class)
            .overrideConfigKey("quarkus.hadron.host.\"app:small\".mailbox-capacity", "2")
            .overrideConfigKey("quarkus.hadron.host.\"app:small\".overflow", "reject");

    @Inject
    Processes processes;
    @Inject
    Bank bank;

    @Test
    void askWaitsForTheReply() {
        Pid account = processes.spawn("app.bank:account", "app:processes");
        bank.deposit(account, 40);
        bank.deposit(account, 2);
        assertThat(soon(bank.balance(account))).isEqualTo(42L);
        processes.send(account, "balance");
        assertThat(soon(bank.balance(account))).isEqualTo(42L);
    }

    @Test
    void askFailsWhereNobodyAnswersAndWhereTheOtherEnds() {
        Pid deaf = processes.spawn("app.bank:closed", "app:processes");
        assertThat(failure(() -> soon(processes.ask(deaf, "balance", Duration.ofMillis(20)))).kind())
                .isEqualTo(ErrorKind.TIMEOUT);
        Pid account = processes.spawn("app.bank:account", "app:processes");
        assertThat(failure(() -> soon(processes.ask(account, "help", Guide.SOON)))).hasMessage("unknown topic help");
        assertThat(failure(() -> soon(bank.balance(account))).kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void containersAreCopiedOnTheWay() {
        Pid keeper = processes.spawn("app.bank:keeper", "app:processes");
        var end = endOf(processes, keeper);
        List<String> list = new ArrayList<>(List.of("a"));
        processes.send(keeper, "keep", list);
        list.add("b");
        assertThat(value(soon(end).result())).isEqualTo(List.of("a"));
        assertThatThrownBy(() -> ((List<?>) value(end.await().indefinitely().result())).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void noneIsNullAndSeveralAreAList() {
        assertThat(kept()).isNull();
        assertThat(kept(1)).isEqualTo(1);
        assertThat(kept(1, null)).isEqualTo(Arrays.asList(1, null));
    }

    @Test
    void aListenerClaimsItsTopicAndGivesItBack() {
        Pid desk = processes.spawn("app.bank:desk", "app:processes");
        var end = endOf(processes, desk);
        processes.send(desk, "note", "first");
        processes.send(desk, "urgent", "second");
        processes.send(desk, "urgent", "third");
        assertThat(value(soon(end).result())).isEqualTo(List.of("second", "first", "third"));
    }

    @Test
    void aFullMailboxRejects() {
        Pid closed = processes.spawn("app.bank:closed", "app:small");
        assertThat(bank.tryDeposit(closed, 1)).isTrue();
        assertThat(bank.tryDeposit(closed, 2)).isTrue();
        assertThat(bank.tryDeposit(closed, 3)).isFalse();
        assertThat(failure(() -> bank.deposit(closed, 3)))
                .hasMessage("mailbox is full: " + closed + " holds 2 messages at most").matches(ProcessException::retryable);
    }

    @Test
    void reservedAndMissingTopicsAreInvalid() {
        Pid closed = processes.spawn("app.bank:closed", "app:processes");
        assertThat(failure(() -> processes.send(closed, "@inbox")).kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure(() -> processes.send(closed, "")).kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure(() -> processes.send("nobody", "note"))).hasMessage("process not found: nobody");
    }

    private Object kept(Object... payload) {
        Pid keeper = processes.spawn("app.bank:keeper", "app:processes");
        var end = endOf(processes, keeper);
        processes.send(keeper, "keep", payload);
        return value(soon(end).result());
    }

    private static Object value(ExitResult result) {
        return ((ExitResult.Value) result).value();
    }
}
