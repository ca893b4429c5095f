package dev.hadron.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as drawings. */
final class Plots {

    private static final Map<String, String> COLORS = Map.of("hadron", "#d62728", "hadron-uni", "#ff9896",
            "hadron-blocking", "#f7c6c5", "pekko", "#1f77b4", "pekko-one-thread", "#aec7e8", "vertx", "#9467bd", "executor",
            "#8c8c8c", "erlang", "#2ca02c");
    private static final List<String> OPERATION_COLORS = List.of("#d62728", "#1f77b4", "#2ca02c", "#9467bd");
    private static final int WIDTH = 900;
    private static final int LEFT = 170;
    private static final int BAR = 11;
    private static final double LEAST = 1e4;
    private static final double DECADES = 4.2;

    private Plots() {
    }

    /** Rates of all programs on all peers, as bars on a logarithmic scale. */
    static String rates(Results results) {
        List<Table.Entry> entries = Table.PROGRAMS.stream()
                .filter(entry -> results.rate(entry.name(), Report.HADRON) > 0 && !entry.name().contains("-among-")).toList();
        int height = 50 + entries.stream().mapToInt(entry -> 8 + BAR * results.peers(entry.name()).size()).sum();
        Svg svg = new Svg(WIDTH, height);
        svg.text(LEFT, 14, "start", "Operations a second (logarithmic)");
        for (int power = 4; power <= 8; power++) {
            svg.line(x(Math.pow(10, power)), 34, x(Math.pow(10, power)), height - 10, "#dddddd", 1);
            svg.text(x(Math.pow(10, power)), 30, "middle", List.of("10 k", "100 k", "1 M", "10 M", "100 M").get(power - 4));
        }
        int y = 38;
        for (Table.Entry entry : entries) {
            svg.text(LEFT - 6, y + BAR - 2.0, "end", entry.name());
            for (String peer : results.peers(entry.name())) {
                double rate = results.rate(entry.name(), peer);
                svg.box(LEFT, y, Math.max(1, x(rate) - LEFT), BAR - 1.0, COLORS.getOrDefault(peer, "black"));
                svg.text(Math.max(LEFT, x(rate)) + 4, y + BAR - 2.0, "start",
                        peer + String.format(Locale.ROOT, " %.2f M", rate / 1e6));
                y += BAR;
            }
            y += 8;
        }
        return svg.toString();
    }

    private static double x(double rate) {
        return LEFT + (WIDTH - LEFT - 150) * Math.log10(rate / LEAST) / DECADES;
    }

    /** What each operation of Hadron costs while so many processes live. */
    static String scale(Results results) {
        Svg svg = new Svg(WIDTH, 380);
        svg.text(60, 14, "start", "Nanoseconds for one operation, by how many processes live (both logarithmic)");
        for (double nanos : List.of(10.0, 100.0, 1_000.0, 10_000.0)) {
            svg.line(60, y(nanos), WIDTH - 160, y(nanos), "#dddddd", 1);
            svg.text(54, y(nanos) + 4, "end", String.format(Locale.ROOT, "%,.0f", nanos));
        }
        for (int population : Table.POPULATIONS) {
            svg.text(across(population), 370, "middle", String.format(Locale.ROOT, "%,d", population));
        }
        for (int i = 0; i < Table.OPERATIONS.size(); i++) {
            curve(svg, results, Table.OPERATIONS.get(i), OPERATION_COLORS.get(i));
        }
        return svg.toString();
    }

    private static void curve(Svg svg, Results results, String operation, String color) {
        double fromX = 0;
        double fromY = 0;
        for (int population : Table.POPULATIONS) {
            double rate = results.rate(Table.among(operation, population), Report.HADRON);
            if (rate > 0) {
                double toY = y(1e9 / rate);
                svg.box(across(population) - 3, toY - 3, 6, 6, color);
                if (fromX > 0) {
                    svg.line(fromX, fromY, across(population), toY, color, 2);
                }
                fromX = across(population);
                fromY = toY;
            }
        }
        if (fromX > 0) {
            svg.text(fromX + 10, fromY + 4, "start", operation);
        }
    }

    private static double across(int population) {
        return 100 + 200 * (Math.log10(population) - 3);
    }

    private static double y(double nanos) {
        return 350 - 105 * (Math.log10(nanos) - 1);
    }
}
