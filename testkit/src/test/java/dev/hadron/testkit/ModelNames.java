package dev.hadron.testkit;

import java.util.List;

/** The names of the contract (R12). */
record ModelNames(Model model) {

    private static final List<String> NONE = List.of("", "@n", "{n");

    /** Whether this cannot be a name. */
    static boolean isNone(String name) {
        return NONE.contains(name);
    }

    String register(String name, int id) {
        if (isNone(name)) {
            return "INVALID";
        }
        if (model.alive(id) == null) {
            return "NOT_FOUND: process not found: p" + id;
        }
        Modeled holder = model.holder(name);
        if (holder != null && holder.id != id) {
            return "ALREADY_EXISTS";
        }
        model.names.put(name, id);
        return "ok";
    }

    String unregister(String name) {
        if (isNone(name)) {
            return "INVALID";
        }
        boolean held = model.holder(name) != null;
        model.names.remove(name);
        return String.valueOf(held);
    }

    String lookup(String name) {
        if (isNone(name)) {
            return "INVALID";
        }
        Modeled holder = model.holder(name);
        return holder == null ? "NOT_FOUND: process not found: " + name : "p" + holder.id;
    }
}
