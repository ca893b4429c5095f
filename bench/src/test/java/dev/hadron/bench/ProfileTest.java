package dev.hadron.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    @Test
    void timeIsSharedByWhoseCodeIsAtWorkAndByMethod(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("1"));
        Files.write(folder.resolve("1").resolve("stacks"), List.of(
                "[vert.x-eventloop-thread-0 tid=7];java/lang/Thread.run;dev/hadron/kernel/Mailbox.deliver 50",
                "[vert.x-eventloop-thread-1 tid=8];java/lang/Thread.run;dev/hadron/kernel/Mailbox.deliver 10",
                "[vert.x-eventloop-thread-0 tid=7];java/lang/Thread.run;dev/hadron/kernel/Mailbox.deliver;dev/hadron/bench/A$1.on 20"));
        Files.createDirectories(folder.resolve("2"));
        Files.write(folder.resolve("2").resolve("stacks"), List.of(
                "[GC Thread#1 tid=3];start_thread;oopDesc::klass 10",
                "[G1 Conc#0 tid=4];start_thread;G1RemSet::refine 4",
                "[C2 CompilerThre tid=5];start_thread;Parse::do_one_block 4",
                "[vert.x-eventloop-thread-0 tid=7];java/lang/Thread.run;__memset_avx2 2"));
        assertThat(Profile.of(folder).lines()).containsExactly(
                "| part of the time | % |", "|---|--:|",
                "| `dev.hadron.kernel` | 60.0 |", "| `dev.hadron.bench` | 20.0 |", "| the collector | 14.0 |",
                "| the compiler | 4.0 |", "| the JVM and the system | 2.0 |",
                "",
                "| method, without what it calls | % |", "|---|--:|",
                "| `dev.hadron.kernel.Mailbox.deliver` | 60.0 |", "| `dev.hadron.bench.A$1.on` | 20.0 |",
                "| `oopDesc::klass` | 10.0 |", "| `G1RemSet::refine` | 4.0 |", "| `Parse::do_one_block` | 4.0 |",
                "| `__memset_avx2` | 2.0 |");
    }
}
