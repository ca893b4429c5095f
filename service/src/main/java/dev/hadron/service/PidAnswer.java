package dev.hadron.service;

import dev.hadron.Pid;

/** Answers which process it is. */
public record PidAnswer(String pid) {

    /** The answer that gives this PID. */
    public static PidAnswer of(Pid pid) {
        return new PidAnswer(pid.toString());
    }
}
