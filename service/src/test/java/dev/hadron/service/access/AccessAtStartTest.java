package dev.hadron.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A start without any user warns that nobody can call. */
@QuarkusTest
@TestProfile(ClosedToAll.class)
class AccessAtStartTest {

    @Inject
    AccessAtStart access;

    /** Keeps what is logged. */
    private static final class Lines extends Handler {
        final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {
            // keeps nothing back
        }

        @Override
        public void close() {
            // holds nothing open
        }
    }

    @Test
    void withoutAUser() {
        Lines lines = new Lines();
        Logger logger = Logger.getLogger("dev.hadron.service");
        logger.addHandler(lines);
        try {
            access.tell(new StartupEvent());
        } finally {
            logger.removeHandler(lines);
        }
        assertThat(lines.records).singleElement().satisfies(line -> {
            assertThat(line.getLevel().getName()).isEqualTo("WARN");
            assertThat(line.getMessage()).isEqualTo(AccessAtStart.line(false, "", 0));
        });
    }
}
