package dev.hadron.deployment.guides.cancel;

import java.util.ArrayList;
import java.util.List;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

final class Session implements Behavior {

    private final List<Object> unsaved = new ArrayList<>();
    private final Disk disk;

    Session(Disk disk) {
        this.disk = disk;
    }

    @Override
    public void onMessage(Message message) {
        unsaved.add(message.payload());
    }

    @Override
    public void onEvent(Self self, ProcessEvent event) {
        if (event instanceof ProcessEvent.Cancel) {
            disk.save(unsaved);
            self.end(unsaved.size() + " saved");
        }
    }
}
