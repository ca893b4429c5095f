package dev.hadron.lua;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * A table: a counted part for the keys 1, 2, 3 …, and a hash part with open addressing and keys and values side by side.
 * A key that is set to nil stays in the hash part, without a value, until the part is built anew; so fields may be
 * cleared while the table is walked.
 * <p>
 * The hash part never has the key that follows the counted part, and the counted part never ends with a nil, so the length
 * is the counted part's size. When the hash part is built anew, keys move to the counted part as long as more than half of
 * it is in use. Belongs to
 * one process, or to none: then it is read-only and shared.
 */
public final class LuaTable {

    private static final int READ_ONLY = 1 << 27;
    private static final int BORROWED = 1 << 28;
    private static final int GLOBALS = 1 << 29;
    private static final int FLAGS = READ_ONLY | BORROWED | GLOBALS;

    static final int ARRAY_SLOT_BYTES = 12;
    static final int HASH_SLOT_BYTES = 24;
    static final int BYTES = 56;

    private static final Object[] NONE = {};
    private static final Object[] NO_HASH = new Object[2];
    private static final int LONG_PROBE = 32;
    private static final int PROBE_COST = 6;
    private static final int MAX_COUNTED_BITS = 26;

    private Object[] array = NONE;
    private int count;
    private Object[] hash = NO_HASH;
    private int used;
    /**
     * What kind of table it is; and, by the lower bits, metamethods that it lacks. Where processes share it, their threads
     * write the same lower bits, or lose them.
     */
    private int flags;
    LuaTable metatable;
    final LuaProcess owner;

    LuaTable(LuaProcess owner) {
        this.owner = owner;
    }

    LuaTable(LuaProcess owner, int counted, int others) {
        this.owner = owner;
        owner.allocate(BYTES);
        if (counted > 0) {
            growArray(counted);
        }
        if (others > 0) {
            resize(Math.max(4, Integer.highestOneBit(others * 4 / 3) * 2));
        }
    }

    /** A table that is shared by all processes. Filled while an application starts, then {@link #freeze frozen}. */
    public static LuaTable shared() {
        return new LuaTable(null);
    }

    /** Forbids writing from now on; answers itself. */
    public LuaTable freeze() {
        flags |= READ_ONLY;
        return this;
    }

    /** Whether writing is forbidden. */
    public boolean frozen() {
        return (flags & READ_ONLY) != 0;
    }

    /** The globals of a process: those of all, until it writes. */
    static LuaTable globals(LuaProcess owner, LuaTable all) {
        LuaTable globals = new LuaTable(owner);
        globals.hash = all.hash;
        globals.used = all.used;
        globals.flags = BORROWED | GLOBALS;
        return globals;
    }

    // Reading

    /** The value of a key; null where there is none. */
    public Object get(Object key) {
        if (key instanceof String text) {
            return get(text);
        }
        if (key instanceof Long number) {
            return get(number.longValue());
        }
        if (key instanceof Double number) {
            Long whole = Values.integer(number);
            return whole != null ? get(whole.longValue()) : valueAt(slot(number, number.hashCode()));
        }
        return key == null ? null : valueAt(slot(key, System.identityHashCode(key)));
    }

    /** The value of a string key. */
    public Object get(String key) {
        Object[] table = hash;
        int i = spread(key.hashCode()) & table.length - 2;
        return table[i] == key ? table[i + 1] : search(key, i);
    }

    /** As {@link #get(String)}, where the first place that is looked at does not have this very string. */
    private Object search(String key, int from) {
        Object[] table = hash;
        int mask = table.length - 2;
        int code = key.hashCode();
        int i = from;
        for (int probes = 1;; probes++) {
            Object found = table[i];
            if (found == null) {
                return (flags & GLOBALS) != 0 && key.equals("_G") ? this : null;
            }
            if (found == key || found instanceof String text && text.hashCode() == code && text.equals(key)) {
                return table[i + 1];
            }
            if (probes % LONG_PROBE == 0) {
                chargeProbes();
            }
            i = i + 2 & mask;
        }
    }

    /** The value of an integer key. */
    public Object get(long key) {
        long index = key - 1;
        if (index >= 0 && index < count) {
            return array[(int) index];
        }
        return used == 0 ? null : valueAt(slot(key));
    }

    /** The border: how many keys 1, 2, 3 … there are. */
    public int length() {
        return count;
    }

    private Object valueAt(int slot) {
        return slot < 0 ? null : hash[slot + 1];
    }

    /** The place that a code begins to look at. Codes of texts that differ in a digit lie close together; this parts them. */
    private static int spread(int code) {
        int mixed = code * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) << 1;
    }

    private static int code(long key) {
        return (int) (key ^ key >>> 32);
    }

    private int slot(long key) {
        Object[] table = hash;
        int mask = table.length - 2;
        for (int i = spread(code(key)) & mask;; i = i + 2 & mask) {
            Object found = table[i];
            if (found == null) {
                return ~i;
            }
            if (found instanceof Long number && number == key) {
                return i;
            }
        }
    }

    private int slot(Object key, int code) {
        Object[] table = hash;
        int mask = table.length - 2;
        int probes = 0;
        for (int i = spread(code) & mask;; i = i + 2 & mask) {
            Object found = table[i];
            if (found == null) {
                return ~i;
            }
            if (found == key || found.hashCode() == code && found.equals(key)) {
                return i;
            }
            if (++probes % LONG_PROBE == 0) {
                chargeProbes();
            }
        }
    }

    /** Keys whose codes are equal on purpose make a walk of every access; whoever does that pays for it. */
    private void chargeProbes() {
        if (owner != null) {
            owner.work(PROBE_COST);
        }
    }

    private int slotOf(Object key) {
        return key instanceof Long number ? slot(number.longValue())
                : key instanceof String || key instanceof Double ? slot(key, key.hashCode())
                        : slot(key, System.identityHashCode(key));
    }

    // Writing

    /** Sets a key's value; null removes it. A nil or NaN key is an error. */
    public void put(Object key, Object value) {
        if (key instanceof Long number) {
            put(number.longValue(), value);
            return;
        }
        if (key == null) {
            throw LuaError.of("table index is nil");
        }
        if (key instanceof Double number) {
            Long whole = Values.integer(number);
            if (whole != null) {
                put(whole.longValue(), value);
                return;
            }
            if (number.isNaN()) {
                throw LuaError.of("table index is NaN");
            }
        }
        if ((flags & FLAGS) != 0) {
            beforeWriting();
        }
        set(slotOf(key), key, value);
    }

    /** Sets an integer key's value. */
    public void put(long key, Object value) {
        if ((flags & FLAGS) != 0) {
            beforeWriting();
        }
        long index = key - 1;
        if (index >= 0 && index < count) {
            array[(int) index] = value;
            if (value == null && index == count - 1) {
                trim();
            }
        } else if (index == count && index < Integer.MAX_VALUE - 16) {
            if (value != null) {
                append(value);
            }
        } else {
            set(slot(key), key, value);
        }
    }

    /** Sets a key that is there already; false, and nothing done, where it is not. */
    boolean replace(String key, Object value) {
        Object[] table = hash;
        int i = spread(key.hashCode()) & table.length - 2;
        if (table[i] != key) {
            i = slot(key, key.hashCode());
        }
        if (i < 0 || table[i + 1] == null || (flags & (READ_ONLY | BORROWED)) != 0) {
            return false;
        }
        table[i + 1] = value;
        return true;
    }

    /** Sets a counted key that is there already, or appends where there is no metatable; false, and nothing done, else. */
    boolean replace(long key, Object value) {
        long index = key - 1;
        if (index >= 0 && index < count && (flags & FLAGS) == 0 && array[(int) index] != null && value != null) {
            array[(int) index] = value;
            return true;
        }
        if (metatable == null) {
            put(key, value);
            return true;
        }
        return false;
    }

    private void set(int slot, Object key, Object value) {
        if (slot >= 0) {
            hash[slot + 1] = value;
            flags &= FLAGS;
        } else if (value != null) {
            insert(~slot, key, value);
        }
    }

    private void insert(int slot, Object key, Object value) {
        flags &= FLAGS;
        if ((used + 1) * 8 > hash.length * 3) {
            if (rebuild(key)) {
                put(key, value);
                return;
            }
            slot = ~slotOf(key);
        }
        hash[slot] = key;
        hash[slot + 1] = value;
        used++;
    }

    private void append(Object value) {
        if (count == array.length) {
            growArray(Math.max(4, count * 2));
        }
        array[count++] = value;
        if (used > 0) {
            takeIn();
        }
    }

    /** Moves the keys that follow the counted part out of the hash part. */
    private void takeIn() {
        for (;;) {
            int slot = slot(count + 1L);
            if (slot < 0 || hash[slot + 1] == null) {
                return;
            }
            if (count == array.length) {
                growArray(count * 2);
            }
            array[count++] = hash[slot + 1];
            hash[slot + 1] = null;
        }
    }

    private void trim() {
        while (count > 0 && array[count - 1] == null) {
            count--;
        }
    }

    private void growArray(int size) {
        if (owner != null) {
            owner.allocate((long) (size - array.length) * ARRAY_SLOT_BYTES);
        }
        array = Arrays.copyOf(array, size);
    }

    /** Makes room for a new key; says whether the counted part has grown by it, so that the key may belong there now. */
    private boolean rebuild(Object key) {
        int size = countedSize(key);
        boolean grows = size > array.length;
        if (grows) {
            growArray(size);
            moveCounted(size);
        }
        int live = 0;
        for (int i = 1; i < hash.length; i += 2) {
            live += hash[i] != null ? 1 : 0;
        }
        int capacity = 4;
        while ((live + 1) * 4 > capacity * 2) {
            capacity *= 2;
        }
        resize(capacity);
        return grows;
    }

    /** The greatest power of two of which more than half of the keys 1 … n would be in use. */
    private int countedSize(Object key) {
        int[] keys = new int[MAX_COUNTED_BITS + 1];
        countKey(keys, key);
        for (int i = 0; i < hash.length; i += 2) {
            if (hash[i + 1] != null) {
                countKey(keys, hash[i]);
            }
        }
        int size = 0;
        int sum = count;
        for (int bits = 0; bits <= MAX_COUNTED_BITS; bits++) {
            sum += keys[bits];
            if (sum > 1 << bits >> 1 && keys[bits] > 0) {
                size = 1 << bits;
            }
        }
        return size;
    }

    private static void countKey(int[] keys, Object key) {
        if (key instanceof Long number && number > 0 && number <= 1 << MAX_COUNTED_BITS) {
            keys[64 - Long.numberOfLeadingZeros(number - 1)]++;
        }
    }

    private void moveCounted(int size) {
        for (int i = 0; i < hash.length; i += 2) {
            if (hash[i + 1] != null && hash[i] instanceof Long number && number > 0 && number <= size) {
                array[number.intValue() - 1] = hash[i + 1];
                count = Math.max(count, number.intValue());
                hash[i + 1] = null;
            }
        }
    }

    private void resize(int capacity) {
        Object[] old = hash;
        if (owner != null) {
            owner.allocate((long) Math.max(0, capacity - old.length / 2) * HASH_SLOT_BYTES);
            owner.work(capacity / 64);
        }
        hash = new Object[capacity * 2];
        used = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != null && old[i + 1] != null) {
                int slot = ~slotOf(old[i]);
                hash[slot] = old[i];
                hash[slot + 1] = old[i + 1];
                used++;
            }
        }
    }

    private void beforeWriting() {
        if ((flags & READ_ONLY) != 0) {
            throw LuaError.of("attempt to modify a read-only table, which all processes share");
        }
        if ((flags & BORROWED) != 0) {
            owner.allocate((long) hash.length / 2 * HASH_SLOT_BYTES);
            hash = hash.clone();
            flags &= ~BORROWED;
        }
    }

    void checkWritable() {
        if ((flags & FLAGS) != 0) {
            beforeWriting();
        }
    }

    // In bulk, for constructors and the library

    /** Stores the first values of an array as the keys 1, 2, 3 … of an empty table. Nils among them stay holes. */
    public void fill(Object[] values, int number) {
        store(1, values, 0, number);
    }

    /** Stores values from a place of a stack as the keys from {@code first} on. Nils among them stay holes. */
    void store(long first, Object[] from, int at, int number) {
        if (first != count + 1L || (flags & FLAGS) != 0) {
            for (int i = 0; i < number; i++) {
                put(first + i, from[at + i]);
            }
            return;
        }
        if (count + number > array.length) {
            growArray(count + number);
        }
        System.arraycopy(from, at, array, count, number);
        count += number;
        trim();
        if (used > 0) {
            takeIn();
        }
    }

    /** A copy of the counted part: the values of 1 … {@link #length}, nil where there is a hole. */
    public Object[] countedCopy() {
        return count == 0 ? NONE : Arrays.copyOf(array, count);
    }

    /** A copy of the other part: each key with its value behind it. Where the value is nil, the key is to be passed over. */
    public Object[] othersCopy() {
        return used == 0 ? NONE : hash.clone();
    }

    /** The counted part, where it has all of 1 … n; else null. Valid until the next write, and only to be read. */
    public Object[] counted(long n) {
        return n <= count && (flags & FLAGS) == 0 ? array : null;
    }

    /** Makes room before a counted key by moving it and its followers up; false where it has to be done one by one. */
    public boolean insertAt(long position, Object value) {
        if ((flags & FLAGS) != 0 || value == null || position < 1 || position > count) {
            return false;
        }
        Object last = array[count - 1];
        System.arraycopy(array, (int) position - 1, array, (int) position, count - (int) position);
        array[(int) position - 1] = value;
        append(last);
        return true;
    }

    /** Removes a counted key and moves its followers down; false where it has to be done one by one. */
    public boolean removeAt(long position) {
        if ((flags & FLAGS) != 0 || position < 1 || position > count) {
            return false;
        }
        System.arraycopy(array, (int) position, array, (int) position - 1, count - (int) position);
        array[--count] = null;
        trim();
        return true;
    }

    // Walking

    /**
     * Puts the key after another one, and its value, into two places of a stack; a nil key begins and ends the walk.
     * Answers how many slots were looked at.
     */
    int next(Object key, Object[] to, int at) {
        int from = place(key);
        int i = from;
        for (; i < count; i++) {
            if (array[i] != null) {
                to[at] = (long) (i + 1);
                to[at + 1] = array[i];
                return i - from + 1;
            }
        }
        int slot = Math.max(0, i - array.length) * 2;
        for (; slot < hash.length; slot += 2) {
            if (hash[slot + 1] != null) {
                to[at] = hash[slot];
                to[at + 1] = hash[slot + 1];
                return slot / 2 + array.length - from + 1;
            }
        }
        to[at] = null;
        to[at + 1] = null;
        return Math.max(1, hash.length / 2 + array.length - from);
    }

    /** Where the walk goes on after a key: places of the array, then of the hash part. */
    private int place(Object key) {
        if (key == null) {
            return 0;
        }
        Long number = key instanceof Long || key instanceof Double ? Values.integer(key) : null;
        if (number != null && number >= 1 && number <= array.length) {
            return number.intValue();
        }
        int slot = slotOf(number != null ? number : key);
        if (slot < 0) {
            throw LuaError.of("invalid key to 'next'");
        }
        return array.length + slot / 2 + 1;
    }

    // Metatables

    /** The metatable; null where there is none. */
    public LuaTable metatable() {
        return metatable;
    }

    /** Sets the metatable; null removes it. */
    public void metatable(LuaTable metatable) {
        checkWritable();
        this.metatable = metatable;
    }

    /** A metamethod of the table as a metatable, remembering which ones it lacks. */
    Object metamethod(int event) {
        if ((flags & 1 << event) != 0) {
            return null;
        }
        Object found = get(Meta.name(event));
        if (found == null) {
            flags |= 1 << event;
        }
        return found;
    }

    // Counting memory

    long bytes() {
        boolean own = (flags & BORROWED) == 0 && hash != NO_HASH;
        return BYTES + (long) array.length * ARRAY_SLOT_BYTES + (own ? (long) hash.length / 2 * HASH_SLOT_BYTES : 0);
    }

    /** Hands over every key with its value, in the order of {@code next}. The table must not be written meanwhile. */
    public void forEach(BiConsumer<Object, Object> to) {
        for (int i = 0; i < count; i++) {
            if (array[i] != null) {
                to.accept((long) (i + 1), array[i]);
            }
        }
        for (int i = 0; i < hash.length; i += 2) {
            if (hash[i + 1] != null) {
                to.accept(hash[i], hash[i + 1]);
            }
        }
    }

    void rows(MemoryCount to) {
        to.row(array, count);
        to.row(hash, hash.length);
    }
}
