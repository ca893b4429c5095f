/** From source text to a tree: lexer, parser, scopes. Internal to the engine; nothing here is for embedders but the error. */
package dev.hadron.lua.syntax;
