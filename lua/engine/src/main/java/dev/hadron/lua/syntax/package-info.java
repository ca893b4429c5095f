/**
 * From source text to a tree: lexer, parser, scopes. Internal to the engine; nothing here is for embedders but the error and
 * {@link Utf8}.
 */
package dev.hadron.lua.syntax;
