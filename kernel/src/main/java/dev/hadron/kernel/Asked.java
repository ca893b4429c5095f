package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a process's own code has asked for while it was running, to be done once it has returned: its end, or another body.
 * Belongs to one shard and its thread, and to the process that has its slice.
 */
final class Asked {

    private @Nullable End end;
    private @Nullable Upgrade upgrade;

    /** Notes an end; the first that it asks for counts. */
    void forEnd(End with) {
        if (end == null) {
            end = with;
        }
    }

    /** Notes another body. */
    void forUpgrade(Upgrade to) {
        upgrade = to;
    }

    boolean hasEnd() {
        return end != null;
    }

    boolean hasUpgrade() {
        return upgrade != null;
    }

    /** What end it has asked for, null for none; it has asked for none then. */
    @Nullable
    End takeEnd() {
        End taken = end;
        end = null;
        return taken;
    }

    /** What body it has asked for, null for none; it has asked for none then. */
    @Nullable
    Upgrade takeUpgrade() {
        Upgrade taken = upgrade;
        upgrade = null;
        return taken;
    }
}
