package dev.hadron.lua.code;

/**
 * The instructions. A word is, from its low end: operation, A, B, C, eight bits each; or operation, A, and sixteen bits
 * Bx, signed as sBx; or operation and 24 signed bits sJ. R are registers, K constants, U upvalues. What may run a
 * metamethod may leave the loop and come back with the result stored.
 */
public final class Opcode {

    /** R[A] := R[B]. */
    public static final int MOVE = 0;
    /** R[A] := sBx. */
    public static final int LOADI = 1;
    /** R[A] := K[Bx]. */
    public static final int LOADK = 2;
    /** R[A] … R[A+B] := nil. */
    public static final int LOADNIL = 3;
    /** R[A] := true. */
    public static final int LOADTRUE = 4;
    /** R[A] := false. */
    public static final int LOADFALSE = 5;
    /** R[A] := U[B].value. */
    public static final int GETUPVAL = 6;
    /** U[B].value := R[A]. */
    public static final int SETUPVAL = 7;
    /** R[A] := U[B], an upvalue that no one assigns. */
    public static final int GETUPC = 8;
    /** R[A] := a cell that holds R[A]. */
    public static final int NEWCELL = 9;
    /** R[A] := R[B].value. */
    public static final int GETCELL = 10;
    /** R[A].value := R[B]. */
    public static final int SETCELL = 11;
    /** R[A] := the globals. */
    public static final int GETENV = 12;
    /** R[A] := globals[K[Bx]]. */
    public static final int GETGLOBAL = 13;
    /** globals[K[Bx]] := R[A]. */
    public static final int SETGLOBAL = 14;
    /** R[A] := R[B][R[C]]. */
    public static final int GETTABLE = 15;
    /** R[A] := R[B][K[C]], a string. */
    public static final int GETFIELD = 16;
    /** R[A] := R[B][C]. */
    public static final int GETINDEX = 17;
    /** R[A][R[B]] := R[C]. */
    public static final int SETTABLE = 18;
    /** R[A][K[B]] := R[C], a string. */
    public static final int SETFIELD = 19;
    /** R[A][B] := R[C]. */
    public static final int SETINDEX = 20;
    /** R[A] := {}, with room for B counted and C other entries. */
    public static final int NEWTABLE = 21;
    /** R[A][n+i] := R[A+i], 1 ≤ i ≤ B, or up to top where B is 0; n is the next word. */
    public static final int SETLIST = 22;
    /** R[A+1] := R[B]; R[A] := R[B][K[C]]. */
    public static final int SELF = 23;
    /** R[A] := R[B] + R[C]; so down to SHR. */
    public static final int ADD = 24;
    public static final int SUB = 25;
    public static final int MUL = 26;
    public static final int MOD = 27;
    public static final int POW = 28;
    public static final int DIV = 29;
    public static final int IDIV = 30;
    public static final int BAND = 31;
    public static final int BOR = 32;
    public static final int BXOR = 33;
    public static final int SHL = 34;
    public static final int SHR = 35;
    /** R[A] := -R[B]. */
    public static final int UNM = 36;
    /** R[A] := not R[B]. */
    public static final int NOT = 37;
    /** R[A] := #R[B]. */
    public static final int LEN = 38;
    /** R[A] := ~R[B]. */
    public static final int BNOT = 39;
    /** R[A] := R[A] .. … .. R[A+B-1]. */
    public static final int CONCAT = 40;
    /** R[A] := R[B] + K[C]; so down to IDIVK. */
    public static final int ADDK = 41;
    public static final int SUBK = 42;
    public static final int MULK = 43;
    public static final int MODK = 44;
    public static final int POWK = 45;
    public static final int DIVK = 46;
    public static final int IDIVK = 47;
    /** pc += sJ. */
    public static final int JMP = 48;
    /** pc += sJ, backward: a back edge. */
    public static final int LOOP = 49;
    /** if truth of R[A] is C then jump by the next word else skip it. */
    public static final int TEST = 50;
    /** if truth of R[B] is C then R[A] := R[B] and jump by the next word else skip it. */
    public static final int TESTSET = 51;
    /** if (R[A] == R[B]) is C then jump by the next word else skip it. */
    public static final int EQ = 52;
    /** if (R[A] < R[B]) is C …. */
    public static final int LT = 53;
    /** if (R[A] <= R[B]) is C …. */
    public static final int LE = 54;
    /** if (R[A] == K[B]) is C …. */
    public static final int EQK = 55;
    /** if (R[A] < K[B]) is C …. */
    public static final int LTK = 56;
    /** if (R[A] <= K[B]) is C …. */
    public static final int LEK = 57;
    /** if (R[A] > K[B]) is C …. */
    public static final int GTK = 58;
    /** if (R[A] >= K[B]) is C …. */
    public static final int GEK = 59;
    /** R[A] … R[A+C-2] := R[A](R[A+1] … R[A+B-1]); B = 0: up to top; C = 0: all results, and top. */
    public static final int CALL = 60;
    /** return R[A](R[A+1] … R[A+B-1]); else, where R[A] is no script's function, as CALL with C = 0. */
    public static final int TAILCALL = 61;
    /** return R[A] … R[A+B-2]; B = 0: up to top. */
    public static final int RETURN = 62;
    /** return. */
    public static final int RETURN0 = 63;
    /** return R[A]. */
    public static final int RETURN1 = 64;
    /** prepare R[A] … R[A+2]; if the loop does not run, pc += sBx. */
    public static final int FORPREP = 65;
    /** step R[A], R[A+3] := the number; if it goes on, pc += sBx. */
    public static final int FORLOOP = 66;
    /** R[A+3] is to be closed; pc += sBx. */
    public static final int TFORPREP = 67;
    /** R[A+4] … R[A+3+C] := R[A](R[A+1], R[A+2]). */
    public static final int TFORCALL = 68;
    /** if R[A+4] is not nil then R[A+2] := R[A+4], pc += sBx. */
    public static final int TFORLOOP = 69;
    /** R[A] := a closure of the function Bx. */
    public static final int CLOSURE = 70;
    /** R[A] … R[A+C-2] := ...; C = 0: all, and top. */
    public static final int VARARG = 71;
    /** R[A] is to be closed. */
    public static final int TBC = 72;
    /** close what is to be closed from R[A] on; B = 1: values up to top are kept. */
    public static final int CLOSE = 73;

    /** As LOOP, of a loop that only computes. */
    public static final int NUMERIC_LOOP = 74;
    /** As FORLOOP, of a loop that only computes. */
    public static final int NUMERIC_FORLOOP = 75;

    private Opcode() {
    }

    static int abc(int operation, int a, int b, int c) {
        return operation | a << 8 | b << 16 | c << 24;
    }

    static int abx(int operation, int a, int bx) {
        return operation | a << 8 | bx << 16;
    }

    static int jump(int operation, int distance) {
        return operation | distance << 8;
    }
}
