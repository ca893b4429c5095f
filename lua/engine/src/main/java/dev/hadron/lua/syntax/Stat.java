package dev.hadron.lua.syntax;

import java.util.List;

/** A statement of the tree. */
public sealed interface Stat {

    /** {@code local names = values} */
    record Local(List<VarInfo> variables, List<Expr> values, int line) implements Stat {
    }

    /** {@code targets = values} */
    record Assign(List<Expr> targets, List<Expr> values, int line) implements Stat {
    }

    /** A call whose results are dropped. */
    record Call(Expr call, int line) implements Stat {
    }

    /** {@code do … end} */
    record Do(Block block, int line) implements Stat {
    }

    /** {@code while condition do … end} */
    record While(Expr condition, Block block, int line) implements Stat {
    }

    /** {@code repeat … until condition}; the condition sees the block's names. */
    record Repeat(Block block, Expr condition, int line) implements Stat {
    }

    /** {@code if … elseif … else … end}; the last block has no condition where there is an else. */
    record If(List<Expr> conditions, List<Block> blocks, int line) implements Stat {
    }

    /** {@code for variable = first, last, step do … end}; the step may be null. */
    record NumericFor(VarInfo variable, Expr first, Expr last, Expr step, Block block, int line) implements Stat {
    }

    /** {@code for variables in values do … end} */
    record GenericFor(List<VarInfo> variables, List<Expr> values, Block block, int line) implements Stat {
    }

    /** {@code local function}; the body sees its own name. */
    record LocalFunction(VarInfo variable, FunctionNode function, int line) implements Stat {
    }

    /** {@code return values} */
    record Return(List<Expr> values, int line) implements Stat {
    }

    /** {@code goto label}, and {@code break}, whose label is {@code break}. */
    record Goto(String label, int line) implements Stat {
    }

    /** {@code ::name::}; last where nothing but labels follows in its block. */
    record Label(String name, boolean last, int line) implements Stat {
    }

    /** The line that it begins in. */
    int line();
}
