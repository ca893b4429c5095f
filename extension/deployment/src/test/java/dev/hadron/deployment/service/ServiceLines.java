package dev.hadron.deployment.service;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;

/** What services log, for longer than the application lives. */
final class ServiceLines extends Handler {

    private final List<String> lines = new ArrayList<>();
    private Logger logger;

    void start() {
        logger = Logger.getLogger("dev.hadron.test");
        logger.addHandler(this);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void publish(LogRecord line) {
        lines.add(new PatternFormatter("%m").format(line));
    }

    @Override
    public void flush() {
        // nothing to flush
    }

    @Override
    public void close() {
        // nothing to close
    }
}
