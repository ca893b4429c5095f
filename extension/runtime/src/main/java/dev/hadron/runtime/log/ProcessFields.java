package dev.hadron.runtime.log;

import java.util.Map;
import java.util.Set;

import org.jboss.logmanager.MDCProvider;
import org.jspecify.annotations.Nullable;

import dev.hadron.Self;
import dev.hadron.runtime.body.CurrentProcess;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.quarkus.vertx.mdc.provider.LateBoundMDCProvider;

/**
 * The mapped diagnostic context with three values more for each line that the code of a process writes: {@code pid},
 * {@code definition} and {@code host}. They are read when a line is written and are nowhere kept, so messages that write none
 * pay nothing. Everything else is Quarkus's own context; what an application puts there under one of the three keys is hidden
 * within processes. Safe on any thread.
 */
public final class ProcessFields implements MDCProvider {

    private static final String PID = "pid";
    private static final String DEFINITION = "definition";
    private static final String HOST = "host";
    private static final Set<String> KEYS = Set.of(PID, DEFINITION, HOST);

    private final MDCProvider others = VertxMDC.INSTANCE;
    private final CurrentProcess current;

    private ProcessFields(CurrentProcess current) {
        this.current = current;
    }

    /** Adds the values from now on. */
    public static void add(CurrentProcess current) {
        LateBoundMDCProvider.setMDCProviderDelegate(new ProcessFields(current));
    }

    /** Adds them no more. */
    public static void remove() {
        LateBoundMDCProvider.setMDCProviderDelegate(VertxMDC.INSTANCE);
    }

    private @Nullable String field(String key) {
        Self self = KEYS.contains(key) ? current.get() : null;
        return self == null ? null : switch (key) {
            case PID -> self.pid().toString();
            case HOST -> self.pid().host();
            default -> self.id();
        };
    }

    private <V> Map<String, V> with(Map<String, V> all, Class<V> type) {
        Self self = current.get();
        if (self != null) {
            KEYS.forEach(key -> all.put(key, type.cast(field(key))));
        }
        return all;
    }

    @Override
    public @Nullable String get(String key) {
        String field = field(key);
        return field == null ? others.get(key) : field;
    }

    @Override
    public @Nullable Object getObject(String key) {
        String field = field(key);
        return field == null ? others.getObject(key) : field;
    }

    @Override
    public Map<String, String> copy() {
        return with(others.copy(), String.class);
    }

    @Override
    public Map<String, Object> copyObject() {
        return with(others.copyObject(), Object.class);
    }

    @Override
    public boolean isEmpty() {
        return current.get() == null && others.isEmpty();
    }

    @Override
    public @Nullable String put(String key, String value) {
        return others.put(key, value);
    }

    @Override
    public @Nullable Object putObject(String key, Object value) {
        return others.putObject(key, value);
    }

    @Override
    public @Nullable String remove(String key) {
        return others.remove(key);
    }

    @Override
    public @Nullable Object removeObject(String key) {
        return others.removeObject(key);
    }

    @Override
    public void clear() {
        others.clear();
    }
}
