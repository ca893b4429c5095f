package dev.hadron.deployment.guides.cancel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

@ApplicationScoped
class Sessions {

    @Inject
    Disk disk;

    @ProcessDefinition("app.sessions:session")
    Behavior session(Self self) {
        return new Session(disk);
    }

    @ProcessDefinition("app.sessions:question")
    Uni<Object> question(Self self) {
        Uni<Object> answer = self.inbox().receive().map(Message::payload);
        Uni<Object> canceled = self.events().receive().map(event -> "no answer");
        return Uni.join().first(answer, canceled).withItem();
    }

    @RunOnVirtualThread
    @ProcessDefinition("app.sessions:export")
    void export(Self self) throws InterruptedException {
        try {
            disk.write();
        } catch (InterruptedException e) {
            disk.delete();
            throw e;
        }
    }

    @ProcessDefinition("app.sessions:slow")
    Behavior slow(Self self) {
        return message -> disk.waitForRelease();
    }

    @ProcessDefinition("app.sessions:deaf")
    Uni<Void> deaf(Self self) {
        return Uni.createFrom().nothing();
    }

    @ProcessDefinition("app.sessions:plain")
    Behavior plain(Self self) {
        return message -> {
        };
    }
}
