package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.spi.Definition;

/**
 * What an upgrade throws to leave the old body (R10). It is no {@code Exception}, so that nobody catches it by the
 * way; whoever does all the same gains nothing, for the upgrade is carried out when the body's callback returns,
 * however it does.
 */
final class Upgrade extends Error {

    private static final long serialVersionUID = 1L;

    final transient String definition;
    final transient @Nullable Object[] arguments;
    private final transient @Nullable Object trace;

    Upgrade(String definition, @Nullable Object[] arguments, @Nullable Object trace) {
        super("the process is being upgraded to " + definition, null, false, false);
        this.definition = definition;
        this.arguments = arguments;
        this.trace = trace;
    }

    /**
     * Puts the new body in the old one's place, with everything that waits. On the process's shard, none of its code running.
     */
    void carryOut(Process process) {
        if (process.isSettled()) {
            return;
        }
        Shard shard = process.shard;
        Runner before = process.runner();
        process.rare().clearBody();
        // Closing runs the old body's code, which may send to this process: what waits is taken over after that.
        shard.guard("cancellation", before::close);
        try {
            Definition next = shard.kernel.definition(definition);
            if (next == null) {
                throw new ProcessException(ErrorKind.NOT_FOUND, "definition not found: " + definition);
            }
            moveTo(process, process.cell().group.host.group(next.id()).cell(shard));
            Starting starting = Starting.of(shard.tracing, trace, next, arguments);
            starting.addAll(before.drain());
            starting.release();
            process.runner(starting);
            shard.makeReady(process);
        } catch (Throwable e) {
            process.fail(e);
        }
    }

    private static void moveTo(Process process, GroupCell other) {
        GroupCell before = process.cell();
        if (other != before) {
            process.shard.table.move(process, before.roster(), other.roster());
            process.cell(other);
            // A stop that is done with the other definition would never come to this process.
            Stopping stopping = other.group.host.stopping();
            if (stopping != null) {
                stopping.cancel(process);
            }
        }
    }
}
