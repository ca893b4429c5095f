package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;
import static dev.hadron.bench.hadron.Defined.uni;

import java.util.stream.Collectors;

import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;
import io.smallrye.mutiny.Uni;

/** A process that executes one child after the other and waits for each one's result. */
final class Exec extends NodeProgram {

    Exec() {
        super(Node.of(Node.DEFAULTS, uni("bench:main", Exec::main), behavior("bench:child", (self, arguments) -> {
            self.end(1L);
            return message -> {
            };
        })));
    }

    @Override
    public void run(long calls, Measures measures) {
        Program.check("sum of results", calls, node.<Long> exec("bench:main", calls, measures));
    }

    private static Uni<?> main(Self self, Object[] arguments) {
        Stopwatch watch = ((Measures) arguments[1]).stopwatch();
        return Uni.createFrom().deferred(() -> {
            watch.begin();
            return self.<Long> exec("bench:child", Node.HOST);
        }).invoke(watch::end).repeat().atMost((long) arguments[0]).collect().with(Collectors.summingLong(Long::longValue));
    }
}
