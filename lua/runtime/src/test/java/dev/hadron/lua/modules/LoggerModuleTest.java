package dev.hadron.lua.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggerModuleTest {

    private final Logger log = Logger.getLogger("app.workers");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLoggerName() + " " + line.getLevel() + " " + line.getMessage() + " " + MDC.get("pid") + " "
                    + MDC.get("definition") + " " + MDC.get("host") + " " + MDC.get("order"));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.setLevel(null);
        log.removeHandler(handler);
    }

    @Test
    void writesLevelsWithFieldsAndWhoWrites() {
        assertThat(new Script().run("""
                logger:debug('not shown')
                logger:info('packed', {order = 7, express = true})
                local mine = logger:with({order = 8})
                mine:warn('late')
                mine:error('lost', {by = 'ship'})
                logger:info('plain')""")).isEmpty();
        String origin = " {app:h|0x00001} app.workers:handler app:h ";
        assertThat(lines).containsExactly(
                "app.workers.handler INFO packed {express=true, order=7}" + origin + "7",
                "app.workers.handler WARN late {order=8}" + origin + "8",
                "app.workers.handler ERROR lost {by=ship, order=8}" + origin + "8",
                "app.workers.handler INFO plain" + origin + "null");
        assertThat(MDC.get("pid")).isNull();
    }

    @Test
    void saysWhatIsWrongWithACall() {
        assertThat(new Script().run("logger.info('x')")).isEqualTo("raised: test.lua:6: bad argument #1 to 'info' (logger"
                + " expected; call it with a colon, as in logger:info('text'))");
        assertThat(new Script().run("logger:info('x', {t = {}})")).isEqualTo("raised: test.lua:6: bad argument #2 to 'info'"
                + " (the field 't' is a table; a field's value is a string, a number or a boolean)");
    }
}
