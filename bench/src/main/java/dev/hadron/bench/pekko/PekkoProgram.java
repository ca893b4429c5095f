package dev.hadron.bench.pekko;

import dev.hadron.bench.Program;

/** A program on an actor system of its own. */
abstract class PekkoProgram implements Program {

    final PekkoNode node;

    PekkoProgram(PekkoNode node) {
        this.node = node;
    }

    @Override
    public void close() throws Exception {
        node.close();
    }
}
