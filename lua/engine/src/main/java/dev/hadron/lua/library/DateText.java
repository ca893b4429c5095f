package dev.hadron.lua.library;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

import dev.hadron.lua.Coroutine;

/** C's {@code strftime} in its own locale. */
final class DateText {

    private static final int MAX_FORMAT = 4096;

    private DateText() {
    }

    static String format(Coroutine call, String format, ZonedDateTime time) {
        if (format.length() > MAX_FORMAT) {
            throw call.argumentError(0, "format longer than " + MAX_FORMAT + " bytes");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                text.append(c);
                continue;
            }
            if (++i == format.length()) {
                throw invalid(call, "%");
            }
            c = format.charAt(i);
            if ((c == 'E' || c == 'O') && i + 1 < format.length()) {
                c = format.charAt(++i);
            }
            String part = part(c, time, call);
            if (part == null) {
                throw invalid(call, "%" + c);
            }
            text.append(part);
        }
        return text.toString();
    }

    private static RuntimeException invalid(Coroutine call, String conversion) {
        return call.argumentError(0, "invalid conversion specifier '" + conversion + "'");
    }

    private static String part(char c, ZonedDateTime t, Coroutine call) {
        return switch (c) {
            case 'a' -> t.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> t.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> t.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> t.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'c' -> format(call, "%a %b %e %H:%M:%S %Y", t);
            case 'C' -> two(t.getYear() / 100);
            case 'd' -> two(t.getDayOfMonth());
            case 'D', 'x' -> format(call, "%m/%d/%y", t);
            case 'e' -> String.format("%2d", t.getDayOfMonth());
            case 'F' -> format(call, "%Y-%m-%d", t);
            case 'g' -> two(t.get(IsoFields.WEEK_BASED_YEAR) % 100);
            case 'G' -> String.valueOf(t.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> two(t.getHour());
            case 'I' -> two((t.getHour() + 11) % 12 + 1);
            case 'j' -> String.format("%03d", t.getDayOfYear());
            case 'm' -> two(t.getMonthValue());
            case 'M' -> two(t.getMinute());
            case 'n' -> "\n";
            case 'p' -> t.getHour() < 12 ? "AM" : "PM";
            case 'r' -> format(call, "%I:%M:%S %p", t);
            case 'R' -> format(call, "%H:%M", t);
            case 's' -> String.valueOf(t.toEpochSecond());
            case 'S' -> two(t.getSecond());
            case 't' -> "\t";
            case 'T', 'X' -> format(call, "%H:%M:%S", t);
            case 'u' -> String.valueOf(t.getDayOfWeek().getValue());
            case 'U' -> two((t.getDayOfYear() + 6 - t.getDayOfWeek().getValue() % 7) / 7);
            case 'V' -> two(t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> String.valueOf(t.getDayOfWeek().getValue() % 7);
            case 'W' -> two((t.getDayOfYear() + 6 - (t.getDayOfWeek().getValue() + 6) % 7) / 7);
            case 'y' -> two(t.getYear() % 100);
            case 'Y' -> String.valueOf(t.getYear());
            case 'z' -> t.format(DateTimeFormatter.ofPattern("xx", Locale.ENGLISH));
            case 'Z' -> t.getZone().getId().equals("Z") ? "GMT"
                    : t.format(DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH));
            case '%' -> "%";
            default -> null;
        };
    }

    private static String two(int number) {
        return String.format("%02d", number);
    }
}
