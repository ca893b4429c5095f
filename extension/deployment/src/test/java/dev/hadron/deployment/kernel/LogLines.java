package dev.hadron.deployment.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;

/** Listens to Hadron's log longer than the application lives. */
final class LogLines extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Logger logger;

    void start() {
        logger = Logger.getLogger("dev.hadron");
        logger.addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(new PatternFormatter("%m").format(line));
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }
}
