package dev.hadron.lua.syntax;

import java.util.List;

/** A row of statements with a scope of its own, and the line that it ends in. */
public record Block(List<Stat> statements, int endLine) {
}
