package dev.hadron.deployment.docs;

import java.util.List;

import dev.hadron.deployment.docs.GuideSources.Source;
import dev.hadron.deployment.docs.Pages.Block;

/** The place in the sources that is most like a block which none of them has, and the first line that differs there. */
final class Nearest {

    private Nearest() {
    }

    static String of(Block block, List<Source> sources) {
        Source nearest = null;
        int place = 0;
        int most = 0;
        for (Source source : sources) {
            for (int at = 0; at < source.lines().size(); at++) {
                int same = same(block, source, at);
                if (same > most) {
                    most = same;
                    nearest = source;
                    place = at;
                }
            }
        }
        return nearest == null ? "; nothing is like it" : difference(block, nearest, place);
    }

    private static int same(Block block, Source source, int at) {
        int same = 0;
        for (int i = 0; i < block.lines().size(); i++) {
            String wanted = block.lines().get(i).strip();
            if (!wanted.isEmpty() && wanted.equals(line(source, at + i))) {
                same++;
            }
        }
        return same;
    }

    private static String difference(Block block, Source source, int at) {
        for (int i = 0; i < block.lines().size(); i++) {
            String wanted = block.lines().get(i).strip();
            if (!wanted.equals(line(source, at + i))) {
                return "; the nearest is " + source.name() + ":" + (at + 1) + ", which differs in line "
                        + (block.line() + 1 + i) + " of the page:\n  page:   " + wanted + "\n  source: " + line(source, at + i);
            }
        }
        return "; " + source.name() + ":" + (at + 1) + " differs in its indentation";
    }

    private static String line(Source source, int index) {
        return index < source.lines().size() ? source.lines().get(index).strip() : "";
    }
}
