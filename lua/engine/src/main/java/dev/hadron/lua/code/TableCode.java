package dev.hadron.lua.code;

import dev.hadron.lua.syntax.Expr;

/** Code for table constructors: counted entries in batches, the others one by one. */
final class TableCode {

    private static final int BATCH = 50;

    private final FunctionCode code;
    private final ExpressionCode expressions;

    TableCode(FunctionCode code, ExpressionCode expressions) {
        this.code = code;
        this.expressions = expressions;
    }

    void put(Expr.Table table, int target) {
        int counted = (int) table.fields().stream().filter(field -> field.key() == null).count();
        int other = table.fields().size() - counted;
        code.at(table.line());
        int mark = code.free();
        int register = target == mark - 1 ? target : code.reserve(1);
        code.emit(Opcode.NEWTABLE, register, Math.min(counted, 255), Math.min(other, 255));
        fields(table, register);
        if (register != target) {
            code.emit(Opcode.MOVE, target, register, 0);
        }
        code.free(mark);
    }

    private void fields(Expr.Table table, int register) {
        int stored = 0;
        int waiting = 0;
        for (int i = 0; i < table.fields().size(); i++) {
            Expr.Field field = table.fields().get(i);
            if (field.key() != null) {
                keyed(field, register);
                continue;
            }
            if (i == table.fields().size() - 1 && field.value().multiple()) {
                expressions.calls().multiple(field.value(), 0);
                store(register, 0, stored);
                return;
            }
            expressions.next(field.value());
            if (++waiting == BATCH) {
                store(register, waiting, stored);
                stored += waiting;
                waiting = 0;
            }
        }
        if (waiting > 0) {
            store(register, waiting, stored);
        }
    }

    private void store(int register, int count, int before) {
        code.emit(Opcode.SETLIST, register, count, 0);
        code.word(before);
        code.free(register + 1);
    }

    private void keyed(Expr.Field field, int register) {
        int mark = code.free();
        int name = expressions.fieldName(field.key());
        int key = name < 0 ? expressions.any(field.key()) : 0;
        int value = expressions.any(field.value());
        if (name >= 0) {
            code.emit(Opcode.SETFIELD, register, name, value);
        } else {
            code.emit(Opcode.SETTABLE, register, key, value);
        }
        code.free(mark);
    }
}
