package dev.hadron.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What was measured: medians over all measured runs of all forks. */
final class Results {

    private final List<Sample> samples;

    Results(List<Sample> samples) {
        this.samples = samples;
    }

    /** Who has run a program, in the order of the peers. */
    List<String> peers(String program) {
        return samples.stream().filter(sample -> sample.program().equals(program)).map(Sample::peer).distinct().toList();
    }

    /** The median rate in operations a second; 0 where it was not measured. */
    double rate(String program, String peer) {
        return median(program, peer, Sample::rate);
    }

    /** Half the distance between the quartiles of the rate, as a part of its median. */
    double spread(String program, String peer) {
        double[] rates = of(program, peer).mapToDouble(Sample::rate).toArray();
        return (quantile(DoubleStream.of(rates), 0.75) - quantile(DoubleStream.of(rates), 0.25)) / 2
                / quantile(DoubleStream.of(rates), 0.5);
    }

    /** How many times a peer's rate Hadron's is; 0 where one of the two is missing. */
    double ratio(String program, String peer) {
        double other = rate(program, peer);
        return other == 0 ? 0 : rate(program, Report.subject(program)) / other;
    }

    /** The median of some measure; 0 where it was not measured. */
    double median(String program, String peer, ToDoubleFunction<Sample> measure) {
        return quantile(of(program, peer).mapToDouble(measure), 0.5);
    }

    private Stream<Sample> of(String program, String peer) {
        return samples.stream().filter(sample -> sample.program().equals(program) && sample.peer().equals(peer));
    }

    /** The value that so much of all is not above; between two, what lies between them; 0 of none. */
    private static double quantile(DoubleStream values, double part) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
