package dev.hadron.lua.modules;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.values.Failures;
import dev.hadron.lua.values.Functions;

/**
 * {@code uuid.v4()}, {@code uuid.v7()}, {@code uuid.validate(text)} and {@code uuid.parse(text)}, which answers a table with
 * {@code text}, {@code version}, {@code variant}, and for version 7 {@code unix_milli}.
 */
public final class UuidModule {

    /** About what random bytes cost, in calls of a script. */
    private static final int WORK = 20;
    private static final Pattern TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UuidModule() {
    }

    /** In a class of its own, so that an executable does not carry a seed from its build. */
    private static final class Random {

        static final SecureRandom SECURE = new SecureRandom();
    }

    /** The module. */
    public static LuaTable table() {
        LuaTable uuid = LuaTable.shared();
        Functions.add(uuid, "uuid.v4", call -> text(call, UUID.randomUUID()));
        Functions.add(uuid, "uuid.v7", call -> text(call, ordered(call.process().runtime().clock().instant())));
        Functions.add(uuid, "uuid.validate",
                call -> call.returns(call.anyArgument(0) instanceof String text && TEXT.matcher(text).matches()));
        Functions.add(uuid, "uuid.parse", UuidModule::parse);
        return uuid.freeze();
    }

    private static int text(Coroutine call, UUID uuid) {
        call.work(WORK);
        call.charge(36);
        return call.returns(uuid.toString());
    }

    /**
     * Version 7 of RFC 9562: milliseconds, then twelve bits of the rest of the time (its method 3), so that what one process
     * makes is in order unless it makes two within a quarter of a microsecond, then random bits.
     */
    static UUID ordered(Instant now) {
        long milli = now.toEpochMilli();
        long rest = (now.getNano() % 1_000_000L << 12) / 1_000_000L;
        return new UUID(milli << 16 | 0x7000 | rest, Random.SECURE.nextLong() >>> 2 | 0x8000000000000000L);
    }

    private static int parse(Coroutine call) {
        String text = call.stringArgument(0);
        if (!TEXT.matcher(text).matches()) {
            return Failures.invalid(call, "not a UUID: '" + text
                    + "'; a UUID is 8-4-4-4-12 hexadecimal digits, for example 0190a6f2-7c4e-7bd0-9f3a-5c1d2e3f4a5b");
        }
        UUID uuid = UUID.fromString(text);
        LuaTable parsed = call.newTable(0, 4);
        parsed.put("text", uuid.toString());
        parsed.put("version", (long) uuid.version());
        parsed.put("variant", variant(uuid));
        if (uuid.version() == 7) {
            parsed.put("unix_milli", uuid.getMostSignificantBits() >>> 16);
        }
        return call.returns(parsed);
    }

    private static String variant(UUID uuid) {
        return switch (uuid.variant()) {
            case 0 -> "NCS";
            case 2 -> "RFC 9562";
            case 6 -> "Microsoft";
            default -> "reserved";
        };
    }
}
