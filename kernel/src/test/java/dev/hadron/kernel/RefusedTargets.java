package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Self;

/** The targets that every call on another process refuses (R6.1, R14). */
final class RefusedTargets {

    /** A call with one kind of target. */
    interface Call<T> {
        void make(Self self, T target);
    }

    private RefusedTargets() {
    }

    /** Checks a call from a process, whose {@code dead} target has ended and held the name "dead". */
    static void check(Puppet caller, Pid dead, Call<Pid> byPid, Call<String> byText) {
        assertThat(failure(ErrorKind.NOT_FOUND, () -> make(caller, byPid, dead)).message())
                .isEqualTo("process not found: " + dead);
        for (String text : new String[] { dead.toString(), "dead", "nobody" }) {
            assertThat(failure(ErrorKind.NOT_FOUND, () -> make(caller, byText, text)).message())
                    .isEqualTo("process not found: " + text);
        }
        failure(ErrorKind.INVALID, () -> make(caller, byText, "{no pid"));
        failure(ErrorKind.INVALID, () -> make(caller, byPid, null));
        failure(ErrorKind.INVALID, () -> make(caller, byText, null));
    }

    private static <T> void make(Puppet caller, Call<T> call, T target) {
        caller.call(self -> {
            call.make(self, target);
            return null;
        });
    }
}
