package dev.hadron.service.name;

import java.util.List;
import java.util.Map;

import dev.hadron.Pid;

/** All names that are held, sorted. */
public record NameList(List<Item> items) {

    /** One name and who holds it. */
    public record Item(String name, String pid) {
    }

    static NameList of(Map<String, Pid> names) {
        return new NameList(names.entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue().toString())).toList());
    }
}
