package dev.hadron.bench.hadron;

import dev.hadron.Pid;
import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.kernel.GroupMeters.Outcome;

/** The memory of scripts that have each handled a message and wait for the next; in the end each checks what it has counted. */
final class IdleScripts extends NodeProgram {

    private static final String ID = "bench:idle";

    IdleScripts(String file) {
        super(Node.of(Node.DEFAULTS, Scripts.script(ID, file)));
    }

    @Override
    public void run(long processes, Measures measures) {
        Pid[] pids = new Pid[(int) processes];
        long ended = node.ended(ID, Outcome.NORMAL);
        long received = node.received(ID);
        long before = Heap.used();
        for (int i = 0; i < pids.length; i++) {
            pids[i] = node.processes.spawn(ID, Node.HOST);
            node.processes.send(pids[i], "count", 1L);
        }
        Heap.await("a message for each process", () -> node.received(ID) - received == processes);
        measures.bytes((double) (Heap.used() - before) / processes);
        for (Pid pid : pids) {
            node.processes.send(pid, "end");
        }
        Heap.await("the end of all processes", () -> node.alive() == 0);
        Program.check("processes that have counted right", processes, node.ended(ID, Outcome.NORMAL) - ended);
    }
}
