package dev.hadron.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program on a peer that is a process of its own and prints a line of measures for each run. */
final class ProcessRun {

    private static final int MINUTES = 10;

    private ProcessRun() {
    }

    /** The samples of a command. Each of its lines has nanoseconds, those of the processors, three percentiles and bytes. */
    static List<Sample> of(List<String> command, Table.Entry entry, String peer, int fork, long size)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".out");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("it took more than " + MINUTES + " minutes");
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new IOException("exit " + process.exitValue() + ": " + text.lines().findFirst().orElse(""));
        }
        return text.lines().map(line -> sample(entry, peer, fork, size, line.split(" "))).toList();
    }

    private static Sample sample(Table.Entry entry, String peer, int fork, long size, String[] part) {
        return new Sample(entry.name(), peer, fork, size, Double.parseDouble(part[0]), Double.parseDouble(part[1]),
                Double.parseDouble(part[2]), Double.parseDouble(part[3]), Double.parseDouble(part[4]),
                Double.parseDouble(part[5]));
    }
}
