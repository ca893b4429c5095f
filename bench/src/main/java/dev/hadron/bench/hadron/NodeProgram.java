package dev.hadron.bench.hadron;

import dev.hadron.bench.Program;

/** A program on a node of its own. */
abstract class NodeProgram implements Program {

    final Node node;

    NodeProgram(Node node) {
        this.node = node;
    }

    @Override
    public void close() {
        node.close();
    }
}
