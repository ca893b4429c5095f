package dev.hadron.lua.syntax;

import java.util.List;

/** A function of the tree. The name is for messages only. */
public record FunctionNode(String name, List<VarInfo> parameters, boolean vararg, Block body, int line, int endLine) {
}
