package dev.hadron.lua.code;

import java.util.List;

import dev.hadron.lua.syntax.Expr;
import dev.hadron.lua.syntax.Stat;

/** Code for assignments. */
final class AssignmentCode {

    /** A target whose table and key are in registers already. */
    private record Place(Expr target, int object, int key) {
    }

    private final FunctionCode code;
    private final ExpressionCode expressions;

    AssignmentCode(FunctionCode code, ExpressionCode expressions) {
        this.code = code;
        this.expressions = expressions;
    }

    void assign(Stat.Assign assign) {
        if (assign.targets().size() == 1 && assign.values().size() == 1) {
            single(assign.targets().get(0), assign.values().get(0));
        } else {
            several(assign.targets(), assign.values(), assign.line());
        }
    }

    private void single(Expr target, Expr value) {
        if (target instanceof Expr.Local local && !local.variable().inCell()) {
            int register = code.registerOf(local.variable());
            if (register >= 0) {
                expressions.put(value, register);
                return;
            }
        }
        Place place = place(target, false);
        store(place, expressions.any(value), code.line());
    }

    private void several(List<Expr> targets, List<Expr> values, int line) {
        Place[] places = new Place[targets.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(targets.get(i), true);
        }
        int first = code.free();
        int last = places.length - 1;
        if (values.size() == places.length && register(targets.get(last)) >= 0) {
            for (int i = 0; i < last; i++) {
                expressions.next(values.get(i));
            }
            expressions.put(values.get(last), register(targets.get(last)));
            last--;
        } else {
            expressions.exactly(values, places.length);
        }
        for (int i = last; i >= 0; i--) {
            store(places[i], first + i, line);
        }
    }

    /** The register of a variable that is in one itself; negative where the target is something else. */
    private int register(Expr target) {
        return target instanceof Expr.Local local && !local.variable().inCell() ? code.registerOf(local.variable()) : -1;
    }

    /** Computes a target's table and key; {@code apart} from variables, which the same statement may assign. */
    private Place place(Expr target, boolean apart) {
        if (!(target instanceof Expr.Index index)) {
            return new Place(target, 0, 0);
        }
        int object = apart ? expressions.next(index.object()) : expressions.any(index.object());
        boolean constant = expressions.fieldName(index.key()) >= 0 || ExpressionCode.smallIndex(index.key()) >= 0;
        int key = constant ? 0 : apart ? expressions.next(index.key()) : expressions.any(index.key());
        return new Place(target, object, key);
    }

    private void store(Place place, int value, int line) {
        if (place.target instanceof Expr.Local local) {
            local(local, value);
        } else if (place.target instanceof Expr.Global global) {
            code.at(line);
            code.emitWide(Opcode.SETGLOBAL, value, code.constant(global.name()));
        } else {
            Expr.Index index = (Expr.Index) place.target;
            int name = expressions.fieldName(index.key());
            int number = ExpressionCode.smallIndex(index.key());
            code.at(index.line());
            int at = name >= 0 ? code.emit(Opcode.SETFIELD, place.object, name, value)
                    : number >= 0 ? code.emit(Opcode.SETINDEX, place.object, number, value)
                            : code.emit(Opcode.SETTABLE, place.object, place.key, value);
            code.names().add(at, code.describe(index.object()));
        }
    }

    private void local(Expr.Local local, int value) {
        int register = code.registerOf(local.variable());
        if (register < 0) {
            code.emit(Opcode.SETUPVAL, value, code.upvalue(local.variable()), 0);
        } else if (local.variable().inCell()) {
            code.emit(Opcode.SETCELL, register, value, 0);
        } else {
            code.emit(Opcode.MOVE, register, value, 0);
        }
    }
}
