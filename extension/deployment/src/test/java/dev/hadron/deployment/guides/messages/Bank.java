package dev.hadron.deployment.guides.messages;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Bank {

    @Inject
    Processes processes;

    void deposit(Pid account, long amount) {
        processes.send(account, "deposit", amount);
    }

    Uni<Object> balance(Pid account) {
        return processes.ask(account, "balance", Duration.ofSeconds(2));
    }

    boolean tryDeposit(Pid account, long amount) {
        try {
            processes.send(account, "deposit", amount);
            return true;
        } catch (ProcessException e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                return false;
            }
            throw e;
        }
    }
}
