package dev.hadron.service.samples;

import java.util.HashMap;
import java.util.Map;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Self;

/** Counts the words of a text piece by piece, a message to itself between them, so that others have their turns. */
final class WordCountWorker implements Behavior {

    private static final String GO_ON = "go-on";
    private static final int PIECE = 2_048;

    private final Self self;
    private final Words words;
    private final Map<String, Long> counts = new HashMap<>();

    WordCountWorker(Self self, String text) {
        this.self = self;
        this.words = new Words(text);
        goOn();
    }

    @Override
    public void onMessage(Message message) {
        int end = words.position() + PIECE;
        while (words.position() < end) {
            String word = words.next();
            if (word == null) {
                self.end(counts);
                return;
            }
            counts.merge(word, 1L, Long::sum);
        }
        goOn();
    }

    private void goOn() {
        self.send(self.pid(), GO_ON);
    }
}
