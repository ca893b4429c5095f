package dev.hadron.lua.modules;

/**
 * Who writes a line to the log.
 *
 * @param pid the process, as its text
 * @param definition the id of the definition that it runs
 * @param host the id of the host that it runs on
 */
public record LogOrigin(String pid, String definition, String host) {

    /**
     * The category: the id with its colon as a dot, so that {@code app.workers} is the category of all scripts of that folder.
     */
    public String category() {
        return definition.replace(':', '.');
    }
}
