package dev.hadron.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is run and how.
 *
 * @param programs names, empty for all
 * @param peers names, empty for all
 * @param forks how often each program is started afresh on each peer
 * @param warmups how often it runs before it is measured, in each fork
 * @param iterations how often it is measured, in each fork
 * @param scale what the sizes are multiplied by
 * @param heap the fixed heap of each JVM
 * @param jvm more flags of each JVM
 * @param results where the results go
 * @param profile whether each program on the JVM is sampled while it is measured
 * @param reportOnly whether to make tables and plots of what is there, without a run
 */
record Options(List<String> programs, List<String> peers, int forks, int warmups, int iterations, double scale, String heap,
        String jvm, Path results, boolean profile, boolean reportOnly) {

    static final String HELP = """
            bench/run [--install-erlang] [--install-lua] [option]...
              --programs a,b    only these programs
              --peers a,b       only these peers
              --forks n         start each afresh so often (5)
              --warmups n       run so often before measuring (5)
              --iterations n    measure so often in each fork (5)
              --scale x         multiply all sizes (1.0)
              --heap size       fixed, pre-touched heap of each JVM (4g)
              --jvm 'flags'     more flags for each JVM
              --results folder  where tables and plots go (bench/results)
              --quick           the same as --forks 1 --warmups 3 --iterations 3
              --profile         also say where the processors' time goes: profiles.md; takes some time itself
              --report          only make tables and plots of the results that are there
              --list            print the programs and who has them
            Results of each run are kept as they come; those of the same folder are replaced by a new run.""";

    private static final Options DEFAULTS = new Options(List.of(), List.of(), 5, 5, 5, 1, "4g", "", Path.of("bench/results"),
            false, false);

    /** Reads a command line; an {@link IllegalArgumentException} says what is wrong with it. */
    static Options parse(String... arguments) {
        Options options = DEFAULTS;
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--quick")) {
                options = options.with("--forks", "1").with("--warmups", "3").with("--iterations", "3");
            } else if (name.equals("--report") || name.equals("--profile")) {
                options = options.with(name, "");
            } else if (i + 1 < arguments.length) {
                options = options.with(name, arguments[++i]);
            } else {
                throw new IllegalArgumentException("what is " + name + "? See bench/run --help");
            }
        }
        return options;
    }

    private Options with(String name, String value) {
        boolean known = List.of("--programs", "--peers", "--forks", "--warmups", "--iterations", "--scale", "--heap", "--jvm",
                "--results", "--profile", "--report").contains(name);
        if (!known) {
            throw new IllegalArgumentException("what is " + name + "? See bench/run --help");
        }
        return new Options(name.equals("--programs") ? names(value) : programs, name.equals("--peers") ? names(value) : peers,
                name.equals("--forks") ? number(name, value) : forks, name.equals("--warmups") ? number(name, value) : warmups,
                name.equals("--iterations") ? number(name, value) : iterations,
                name.equals("--scale") ? Double.parseDouble(value) : scale, name.equals("--heap") ? value : heap,
                name.equals("--jvm") ? value : jvm, name.equals("--results") ? Path.of(value) : results,
                profile || name.equals("--profile"), reportOnly || name.equals("--report"));
    }

    private static List<String> names(String value) {
        return Arrays.asList(value.split(","));
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " wants a number, not '" + value + "'");
        }
    }
}
