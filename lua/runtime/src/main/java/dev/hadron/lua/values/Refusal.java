package dev.hadron.lua.values;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** Why a value is no payload, before it is known where that value is. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String why) {
        super(why, null, false, false);
    }

    ProcessException at(String path) {
        return new ProcessException(ErrorKind.INVALID, "not a payload: " + path + " " + getMessage());
    }
}
