package dev.hadron.bench;

import java.util.Locale;

/** A drawing of a few kinds of lines. */
final class Svg {

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void text(double x, double y, String anchor, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor,
                text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    void box(double x, double y, double boxWidth, double boxHeight, String color) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, boxWidth, boxHeight, color);
    }

    void line(double x1, double y1, double x2, double y2, String color, double stroke) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>", x1, y1, x2, y2,
                color,
                stroke);
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" "
                + "viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>%n%3$s</svg>%n", width, height, body);
    }
}
