package dev.hadron.lua.code;

import java.util.ArrayList;
import java.util.List;

/** Labels and the jumps to them, block by block (manual 3.3.4). {@code break} is a jump to the label of that name. */
final class Labels {

    private record Label(String name, int line, int target, int active) {
    }

    private static final class Pending {
        final String name;
        final int line;
        final int jump;
        final int closeSlot;
        int active;

        Pending(String name, int line, int jump, int closeSlot, int active) {
            this.name = name;
            this.line = line;
            this.jump = jump;
            this.closeSlot = closeSlot;
            this.active = active;
        }
    }

    /** What a block must put back when it ends. */
    record Mark(int labels, int pending, int active, int held, int closing) {
    }

    private final FunctionCode code;
    private final List<Label> labels = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    Labels(FunctionCode code) {
        this.code = code;
    }

    Mark enter() {
        return new Mark(labels.size(), pending.size(), code.activeCount(), code.held(), code.closing());
    }

    /** Ends a block. Jumps that leave it close what it has to close. */
    void leave(Mark mark) {
        boolean closes = code.closing() > mark.closing();
        if (closes) {
            code.emit(Opcode.CLOSE, mark.held(), 0, 0);
        }
        for (Pending jump : pending.subList(mark.pending(), pending.size())) {
            jump.active = Math.min(jump.active, mark.active());
            if (closes && jump.closeSlot >= 0) {
                code.words().set(jump.closeSlot, Opcode.abc(Opcode.CLOSE, mark.held(), 0, 0));
            }
        }
        labels.subList(mark.labels(), labels.size()).clear();
        code.closing(mark.closing());
        code.deactivate(mark.active(), mark.held());
    }

    void jumpTo(String name, int line) {
        for (Label label : labels) {
            if (label.name.equals(name)) {
                jumpBack(label);
                return;
            }
        }
        int slot = code.closing() > 0 ? code.jump() : -1;
        pending.add(new Pending(name, line, code.jump(), slot, code.activeCount()));
    }

    private void jumpBack(Label label) {
        if (code.closing() > 0 && label.active < code.activeCount()) {
            code.emit(Opcode.CLOSE, code.registerOf(code.active(label.active)), 0, 0);
        }
        code.jumpBack(label.target);
    }

    /** A label here. One that ends its block lies outside of the scope of the block's variables. */
    void define(String name, int line, boolean last, Mark block) {
        for (Label label : labels) {
            if (label.name.equals(name)) {
                throw code.mistake("label '" + name + "' already defined on line " + label.line, line);
            }
        }
        int active = last ? block.active() : code.activeCount();
        labels.add(new Label(name, line, code.here(), active));
        resolve(name, active, block);
    }

    /** Lets the jumps of a block that wait for a name go on here. */
    void resolve(String name, int active, Mark block) {
        for (int i = pending.size() - 1; i >= block.pending(); i--) {
            Pending jump = pending.get(i);
            if (jump.name.equals(name)) {
                if (jump.active < active) {
                    throw code.mistake("<goto " + name + "> at line " + jump.line + " jumps into the scope of local '"
                            + code.active(jump.active).name() + "'", jump.line);
                }
                code.patch(jump.jump, code.here());
                pending.remove(i);
            }
        }
    }

    void checkResolved() {
        for (Pending jump : pending) {
            throw code.mistake(jump.name.equals("break") ? "break outside loop at line " + jump.line
                    : "no visible label '" + jump.name + "' for <goto> at line " + jump.line, jump.line);
        }
    }
}
