package dev.hadron;

import java.util.Map;

/**
 * The options of a process (R7).
 *
 * @param trapLinks whether the abnormal end of a linked process is told as a {@link ProcessEvent.LinkDown} instead of
 *        ending this one too (R6.4); false unless set
 */
public record ProcessOptions(boolean trapLinks) {

    /** The options that a process starts with. */
    public static final ProcessOptions DEFAULT = new ProcessOptions(false);

    private static final String TRAP_LINKS = "trap_links";

    /**
     * These options with the given ones changed; the keys are those of {@link #toMap}.
     *
     * @throws ProcessException {@code INVALID} where a key is unknown or a value has a wrong type; then nothing changes
     */
    public ProcessOptions with(Map<String, ?> changes) {
        if (changes == null) {
            throw new ProcessException(ErrorKind.INVALID, "the options are missing");
        }
        boolean trap = trapLinks;
        for (Map.Entry<String, ?> change : changes.entrySet()) {
            if (!TRAP_LINKS.equals(change.getKey())) {
                throw new ProcessException(ErrorKind.INVALID,
                        "unknown option '" + change.getKey() + "'; the options of a process are: " + TRAP_LINKS);
            }
            if (!(change.getValue() instanceof Boolean value)) {
                throw new ProcessException(ErrorKind.INVALID,
                        "option '" + TRAP_LINKS + "' takes true or false, not " + change.getValue());
            }
            trap = value;
        }
        return new ProcessOptions(trap);
    }

    /** The options by name, as scripts see them. */
    public Map<String, Object> toMap() {
        return Map.of(TRAP_LINKS, trapLinks);
    }
}
