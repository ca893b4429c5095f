package dev.hadron.lua.code;

import dev.hadron.lua.syntax.Stat;
import dev.hadron.lua.syntax.VarInfo;

/** Code for loops. */
final class LoopCode {

    private final FunctionCode code;
    private final ExpressionCode expressions;
    private final StatementCode statements;

    LoopCode(FunctionCode code, ExpressionCode expressions, StatementCode statements) {
        this.code = code;
        this.expressions = expressions;
        this.statements = statements;
    }

    void loop(Stat loop) {
        Labels.Mark mark = code.labels().enter();
        if (loop instanceof Stat.While whileLoop) {
            whileLoop(whileLoop);
        } else if (loop instanceof Stat.Repeat repeat) {
            repeat(repeat);
        } else if (loop instanceof Stat.NumericFor numeric) {
            numericFor(numeric);
        } else {
            genericFor((Stat.GenericFor) loop);
        }
        code.labels().leave(mark);
        code.labels().resolve("break", code.activeCount(), mark);
    }

    private void whileLoop(Stat.While loop) {
        int start = code.here();
        IntList out = new IntList();
        expressions.conditions().jump(loop.condition(), false, out);
        code.free(code.held());
        statements.block(loop.block());
        code.jumpBack(start);
        NumericLoop.mark(code.words(), start);
        code.patchHere(out);
    }

    /** The condition sees the block's variables, which are closed before either way out. */
    private void repeat(Stat.Repeat loop) {
        int start = code.here();
        Labels.Mark mark = code.labels().enter();
        statements.inside(loop.block(), mark);
        IntList out = new IntList();
        expressions.conditions().jump(loop.condition(), true, out);
        boolean closes = code.closing() > mark.closing();
        if (closes) {
            code.emit(Opcode.CLOSE, mark.held(), 0, 0);
        }
        code.jumpBack(start);
        NumericLoop.mark(code.words(), start);
        code.patchHere(out);
        code.labels().leave(mark);
    }

    private void numericFor(Stat.NumericFor loop) {
        int base = expressions.next(loop.first());
        expressions.next(loop.last());
        if (loop.step() == null) {
            code.emitWide(Opcode.LOADI, code.reserve(1), 1);
        } else {
            expressions.next(loop.step());
        }
        code.hold(base + 3);
        code.at(loop.line());
        int prepare = code.emitWide(Opcode.FORPREP, base, 0);
        Labels.Mark mark = code.labels().enter();
        code.activate(loop.variable(), code.reserve(1));
        statements.block(loop.block());
        code.labels().leave(mark);
        code.at(loop.line());
        int step = code.emitWide(Opcode.FORLOOP, base, 0);
        code.patchWide(step, prepare + 1);
        code.patchWide(prepare, code.here());
        NumericLoop.mark(code.words(), prepare + 1);
    }

    private void genericFor(Stat.GenericFor loop) {
        int base = code.free();
        expressions.exactly(loop.values(), 4);
        code.hold(base + 4);
        code.closing(code.closing() + 1);
        code.at(loop.line());
        int prepare = code.emitWide(Opcode.TFORPREP, base, 0);
        Labels.Mark mark = code.labels().enter();
        for (VarInfo variable : loop.variables()) {
            code.activate(variable, code.reserve(1));
        }
        statements.block(loop.block());
        code.labels().leave(mark);
        code.patchWide(prepare, code.here());
        code.at(loop.line());
        int room = code.reserve(3);
        code.free(room);
        int at = code.emit(Opcode.TFORCALL, base, 0, loop.variables().size());
        code.names().add(at, "for iterator 'for iterator'");
        int step = code.emitWide(Opcode.TFORLOOP, base, 0);
        code.patchWide(step, prepare + 1);
    }

}
