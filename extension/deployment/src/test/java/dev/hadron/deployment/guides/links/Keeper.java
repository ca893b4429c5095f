package dev.hadron.deployment.guides.links;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

final class Keeper implements Behavior {

    private final Self self;
    private Pid printer;

    Keeper(Self self) {
        this.self = self;
        this.printer = self.spawnMonitored("app.print:printer", "app:processes");
    }

    @Override
    public void onMessage(Message message) {
        switch (message.topic()) {
            case "jam" -> self.send(printer, "jam");
            default -> self.send(message.from(), "printer", printer.toString());
        }
    }

    @Override
    public void onEvent(Self self, ProcessEvent event) {
        if (event instanceof ProcessEvent.Exit exit && exit.from().equals(printer)) {
            printer = self.spawnMonitored("app.print:printer", "app:processes");
        } else if (event instanceof ProcessEvent.Cancel) {
            self.end(null);
        }
    }
}
