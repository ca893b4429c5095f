package dev.hadron.runtime.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.hadron.SourceId;

/** The keys of the things that have names: {@code <word>."<name>".<key>}. An index in a key is known as {@code [*]}. */
enum Section {

    HOST("host", "hosts", "host id", SourceId::isValid,
            "an id reads namespace:name in lower case, for example app:processes"),
    POLICY("policy", "policies", "policy name", Section::isName, Section.NAMES),
    SCOPE("scope", "scopes", "scope name", Section::isName, Section.NAMES),
    ROLE("role", "roles", "role name", name -> !name.isBlank(), "name a role as the identity provider does"),
    SERVICE("service", "services", "service id", SourceId::isValid, Section.IDS),
    SUPERVISOR("supervisor", "supervisors", "supervisor id", SourceId::isValid, Section.IDS);

    private static final String IDS = "an id reads namespace:name in lower case, for example app:counter";
    private static final String NAMES = "a name begins with a letter and holds letters, digits and . : _ -, for example app:name";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]*");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    final String word;
    final String words;
    /** What a name of it is called. */
    final String named;
    /** What a name must be like. */
    final String rule;
    /** How the values of its keys are read, as the keys follow the name. */
    final Map<String, Reading<?>> keys = new LinkedHashMap<>();
    private final Predicate<String> names;

    Section(String word, String words, String named, Predicate<String> names, String rule) {
        this.word = word;
        this.words = words;
        this.named = named;
        this.names = names;
        this.rule = rule;
    }

    static {
        HOST.keys.put("event-loops", Reading.COUNT);
        HOST.keys.put("placement", Reading.PLACEMENT);
        HOST.keys.put("max-processes", Reading.COUNT);
        HOST.keys.put("mailbox-capacity", Reading.COUNT);
        HOST.keys.put("mailbox-memory", Reading.MEMORY);
        HOST.keys.put("overflow", Reading.OVERFLOW);
        HOST.keys.put("slice-messages", Reading.COUNT);
        HOST.keys.put("slice-time", Reading.POSITIVE_DURATION);
        HOST.keys.put("actor", SecurityTexts.TEXT);
        HOST.keys.put("scope", SecurityTexts.TEXT);
        POLICY.keys.put("effect", SecurityTexts.EFFECT);
        POLICY.keys.put("actions", SecurityTexts.ACTIONS);
        POLICY.keys.put("resources", Reading.LIST);
        POLICY.keys.put("conditions[*].field", SecurityTexts.FIELD);
        POLICY.keys.put("conditions[*].operator", SecurityTexts.OPERATOR);
        POLICY.keys.put("conditions[*].value", SecurityTexts.TEXT);
        SCOPE.keys.put("policies", Reading.LIST);
        ROLE.keys.put("scopes", Reading.LIST);
        SERVICE.keys.put("definition", ServiceTexts.DEFINITION);
        SERVICE.keys.put("host", ServiceTexts.HOST);
        SERVICE.keys.put("args", ServiceTexts.ARGUMENTS);
        SERVICE.keys.put("name", ServiceTexts.NAME);
        SERVICE.keys.put("restart", ServiceTexts.RESTART);
        SERVICE.keys.put("stop-timeout", Reading.DURATION);
        SERVICE.keys.put("depends-on", Reading.LIST);
        SERVICE.keys.put("required", Reading.SWITCH);
        SUPERVISOR.keys.put("strategy", ServiceTexts.STRATEGY);
        SUPERVISOR.keys.put("intensity", ServiceTexts.INTENSITY);
        SUPERVISOR.keys.put("period", Reading.POSITIVE_DURATION);
        SUPERVISOR.keys.put("children", Reading.LIST);
        SUPERVISOR.keys.put("host", ServiceTexts.HOST);
        SUPERVISOR.keys.put("name", ServiceTexts.NAME);
        for (Section backingOff : List.of(SERVICE, SUPERVISOR)) {
            backingOff.keys.put("initial-delay", Reading.POSITIVE_DURATION);
            backingOff.keys.put("max-delay", Reading.POSITIVE_DURATION);
            backingOff.keys.put("backoff-factor", ServiceTexts.FACTOR);
            backingOff.keys.put("jitter", ServiceTexts.JITTER);
        }
    }

    static @Nullable Section of(String word) {
        for (Section section : values()) {
            if (section.word.equals(word)) {
                return section;
            }
        }
        return null;
    }

    /** How the value of a key is read, null where there is no such key. */
    @Nullable
    Reading<?> reading(String key) {
        return keys.get(general(key));
    }

    boolean isValid(String name) {
        return names.test(name);
    }

    /** A key whose indices are {@code [*]}. */
    static String general(String key) {
        return INDEX.matcher(key).replaceAll("[*]");
    }

    /** A key as its name reads in the configuration. */
    String name(String name, String key) {
        return KnownKeys.PREFIX + word + ".\"" + name + "\"." + key;
    }

    /** A key as it is written in a {@code .properties} file, where the colon of a name is escaped. */
    String line(String name, String key) {
        return name(name.replace(":", "\\:"), key);
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
