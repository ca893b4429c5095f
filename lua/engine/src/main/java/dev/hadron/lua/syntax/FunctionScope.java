package dev.hadron.lua.syntax;

import java.util.ArrayList;

/** The names that are visible while a function is parsed. */
final class FunctionScope {

    final FunctionScope outer;
    final int line;
    final boolean vararg;
    private final ArrayList<VarInfo> visible = new ArrayList<>();

    FunctionScope(FunctionScope outer, int line, boolean vararg) {
        this.outer = outer;
        this.line = line;
        this.vararg = vararg;
    }

    VarInfo declare(String name, VarInfo.Kind kind, int line) {
        VarInfo variable = new VarInfo(name, this, kind, line);
        visible.add(variable);
        return variable;
    }

    /** Makes a variable visible that was made before. */
    void show(VarInfo variable) {
        visible.add(variable);
    }

    int mark() {
        return visible.size();
    }

    void leave(int mark) {
        visible.subList(mark, visible.size()).clear();
    }

    /** The variable of that name; null where it is none of this or an outer function's. */
    VarInfo find(String name) {
        for (FunctionScope scope = this; scope != null; scope = scope.outer) {
            for (int i = scope.visible.size() - 1; i >= 0; i--) {
                VarInfo variable = scope.visible.get(i);
                if (variable.name().equals(name)) {
                    if (scope != this) {
                        variable.capture();
                    }
                    return variable;
                }
            }
        }
        return null;
    }
}
