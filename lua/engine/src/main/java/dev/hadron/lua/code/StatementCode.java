package dev.hadron.lua.code;

import dev.hadron.lua.syntax.Block;
import dev.hadron.lua.syntax.Expr;
import dev.hadron.lua.syntax.Stat;
import dev.hadron.lua.syntax.VarInfo;

/** Code for statements. */
final class StatementCode {

    private final FunctionCode code;
    private final ExpressionCode expressions;
    private final LoopCode loops;
    private final AssignmentCode assignments;
    private Labels.Mark block;

    StatementCode(FunctionCode code) {
        this.code = code;
        expressions = new ExpressionCode(code);
        loops = new LoopCode(code, expressions, this);
        assignments = new AssignmentCode(code, expressions);
    }

    /** A block in a scope of its own. */
    void block(Block statements) {
        Labels.Mark mark = code.labels().enter();
        inside(statements, mark);
        code.at(statements.endLine());
        code.labels().leave(mark);
    }

    /** The statements of a block whose scope someone else opens and closes. */
    void inside(Block statements, Labels.Mark mark) {
        Labels.Mark outer = block;
        block = mark;
        for (Stat statement : statements.statements()) {
            code.at(statement.line());
            statement(statement);
            code.free(code.held());
        }
        block = outer;
    }

    private void statement(Stat statement) {
        if (statement instanceof Stat.Local local) {
            local(local);
        } else if (statement instanceof Stat.Assign assign) {
            assignments.assign(assign);
        } else if (statement instanceof Stat.Call call) {
            expressions.calls().call(call.call(), Opcode.CALL, 1);
        } else if (statement instanceof Stat.If conditional) {
            conditional(conditional);
        } else if (statement instanceof Stat.Return returned) {
            returned(returned);
        } else if (statement instanceof Stat.LocalFunction function) {
            localFunction(function);
        } else if (statement instanceof Stat.Do inner) {
            block(inner.block());
        } else if (statement instanceof Stat.Goto jump) {
            code.labels().jumpTo(jump.label(), jump.line());
        } else if (statement instanceof Stat.Label label) {
            code.labels().define(label.name(), label.line(), label.last(), block);
        } else {
            loops.loop(statement);
        }
    }

    private void local(Stat.Local local) {
        int first = code.free();
        expressions.exactly(local.values(), local.variables().size());
        for (int i = 0; i < local.variables().size(); i++) {
            VarInfo variable = local.variables().get(i);
            code.activate(variable, first + i);
        }
        for (int i = 0; i < local.variables().size(); i++) {
            if (local.variables().get(i).kind() == VarInfo.Kind.CLOSE) {
                int at = code.emit(Opcode.TBC, first + i, 0, 0);
                code.names().add(at, local.variables().get(i).name());
                code.closing(code.closing() + 1);
            }
        }
    }

    private void localFunction(Stat.LocalFunction function) {
        int register = code.reserve(1);
        boolean inCell = function.variable().inCell();
        if (inCell) {
            code.emit(Opcode.LOADNIL, register, 0, 0);
        }
        code.activate(function.variable(), register);
        int prototype = FunctionCompiler.compile(code, function.function(), function.variable());
        if (inCell) {
            int value = code.reserve(1);
            expressions.function(prototype, value);
            code.emit(Opcode.SETCELL, register, value, 0);
        } else {
            expressions.function(prototype, register);
        }
    }

    private void conditional(Stat.If conditional) {
        IntList ends = new IntList();
        for (int i = 0; i < conditional.conditions().size(); i++) {
            IntList next = new IntList();
            expressions.conditions().jump(conditional.conditions().get(i), false, next);
            code.free(code.held());
            block(conditional.blocks().get(i));
            if (i < conditional.blocks().size() - 1) {
                ends.add(code.jump());
            }
            code.patchHere(next);
        }
        if (conditional.blocks().size() > conditional.conditions().size()) {
            block(conditional.blocks().get(conditional.blocks().size() - 1));
        }
        code.patchHere(ends);
    }

    private void returned(Stat.Return returned) {
        int count = returned.values().size();
        if (count == 1 && code.closing() == 0) {
            Expr value = returned.values().get(0);
            if (value instanceof Expr.Call || value instanceof Expr.MethodCall) {
                int result = expressions.calls().call(value, Opcode.TAILCALL, 0);
                code.emit(Opcode.RETURN, result, 0, 0);
                return;
            }
            if (!value.multiple()) {
                code.emit(Opcode.RETURN1, expressions.any(value), 0, 0);
                return;
            }
        }
        int first = code.free();
        boolean open = expressions.open(returned.values());
        if (code.closing() > 0) {
            code.emit(Opcode.CLOSE, 0, open ? 1 : 0, 0);
        }
        if (count == 0) {
            code.emit(Opcode.RETURN0, 0, 0, 0);
        } else {
            code.emit(Opcode.RETURN, first, open ? 0 : count + 1, 0);
        }
    }
}
