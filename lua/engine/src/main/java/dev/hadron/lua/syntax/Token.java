package dev.hadron.lua.syntax;

import java.util.Map;

/** The kinds of tokens. A single character is its own kind; everything else has a number from 256 on. */
final class Token {

    static final int AND = 256;
    static final int BREAK = 257;
    static final int DO = 258;
    static final int ELSE = 259;
    static final int ELSEIF = 260;
    static final int END = 261;
    static final int FALSE = 262;
    static final int FOR = 263;
    static final int FUNCTION = 264;
    static final int GOTO = 265;
    static final int IF = 266;
    static final int IN = 267;
    static final int LOCAL = 268;
    static final int NIL = 269;
    static final int NOT = 270;
    static final int OR = 271;
    static final int REPEAT = 272;
    static final int RETURN = 273;
    static final int THEN = 274;
    static final int TRUE = 275;
    static final int UNTIL = 276;
    static final int WHILE = 277;
    static final int IDIV = 278;
    static final int CONCAT = 279;
    static final int DOTS = 280;
    static final int EQ = 281;
    static final int GE = 282;
    static final int LE = 283;
    static final int NE = 284;
    static final int SHL = 285;
    static final int SHR = 286;
    static final int LABEL = 287;
    static final int ARROW = 288;
    static final int NUMBER = 289;
    static final int NAME = 290;
    static final int STRING = 291;
    static final int EOS = 292;

    private static final String[] TEXTS = {
            "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
            "not", "or", "repeat", "return", "then", "true", "until", "while", "//", "..", "...", "==", ">=", "<=", "~=",
            "<<", ">>", "::", "->", "<number>", "<name>", "<string>", "<eof>" };

    private static final Map<String, Integer> WORDS = words();

    private Token() {
    }

    private static Map<String, Integer> words() {
        var words = new java.util.HashMap<String, Integer>();
        for (int kind = AND; kind <= WHILE; kind++) {
            words.put(TEXTS[kind - AND], kind);
        }
        return Map.copyOf(words);
    }

    /** The kind of a word: a keyword's, else {@link #NAME}. */
    static int ofWord(String word) {
        return WORDS.getOrDefault(word, NAME);
    }

    /** How a kind is shown in a message. */
    static String text(int kind) {
        return kind < AND ? String.valueOf((char) kind) : TEXTS[kind - AND];
    }
}
