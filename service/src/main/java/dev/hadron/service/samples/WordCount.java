package dev.hadron.service.samples;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Finds the most frequent words of a text with many processes: each counts one part and ends with its counts, which come to the
 * first process as EXITs. They are linked, so that the failure of any is the failure of the whole and none is left behind.
 */
@Singleton
class WordCount {

    private static final String WORKER = "app.samples:wordcount-worker";
    private static final int MOST_FREQUENT = 10;
    private static final int MAX_WORKERS = 1_000;
    private static final Comparator<WordTally> MOST_FREQUENT_FIRST = Comparator.comparingLong(WordTally::count).reversed()
            .thenComparing(WordTally::word);

    /**
     * Counts the words of a text with so many workers, 1 to 1,000; ends with the ten most frequent, the first alphabetically
     * before others that are as frequent.
     */
    @ProcessDefinition("app.samples:wordcount")
    Uni<List<WordTally>> count(Self self, String text, int workers) {
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new ProcessException(ErrorKind.INVALID,
                    "the number of workers must be 1 to " + MAX_WORKERS + ", not " + workers);
        }
        for (String part : Words.split(text, workers)) {
            self.spawnLinkedMonitored(WORKER, self.pid().host(), part);
        }
        return Multi.createBy().repeating().uni(() -> self.events().receive()).atMost(workers)
                .map(WordCount::counts)
                .collect().in(HashMap<String, Long>::new, WordCount::add)
                .map(WordCount::mostFrequent);
    }

    /** Counts the words of a part; ends with a map of the count of each. */
    @ProcessDefinition(WORKER)
    Behavior worker(Self self, String part) {
        return new WordCountWorker(self, part);
    }

    private static Map<?, ?> counts(ProcessEvent event) {
        if (event instanceof ProcessEvent.Exit exit && exit.result() instanceof ExitResult.Value result
                && result.value() instanceof Map<?, ?> counts) {
            return counts;
        }
        throw new ProcessException(ErrorKind.CANCELED, "stopped counting: " + event.kind());
    }

    private static void add(Map<String, Long> sum, Map<?, ?> counts) {
        counts.forEach((word, count) -> sum.merge((String) word, (Long) count, Long::sum));
    }

    private static List<WordTally> mostFrequent(Map<String, Long> counts) {
        return counts.entrySet().stream().map(entry -> new WordTally(entry.getKey(), entry.getValue()))
                .sorted(MOST_FREQUENT_FIRST).limit(MOST_FREQUENT).toList();
    }
}
