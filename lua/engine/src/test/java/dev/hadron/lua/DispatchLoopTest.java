package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** HotSpot does not compile methods of 8,000 bytes of bytecode or more, and the loop must be compiled. */
class DispatchLoopTest {

    private static final int LIMIT = 8000;

    @Test
    void theLoopIsSmallEnoughToBeCompiled() throws IOException {
        Map<String, Integer> sizes = codeSizes(Machine.class);
        System.out.println("dispatch loop: " + sizes.get("execute") + " bytes of bytecode");
        assertThat(sizes).containsKey("execute");
        assertThat(sizes.get("execute")).isBetween(1000, LIMIT - 1);
    }

    @Test
    void theLoopThatComputesIsSmallEnoughToo() throws IOException {
        assertThat(codeSizes(NumericLoops.class).get("compute")).isBetween(500, LIMIT - 1);
    }

    /** The length of each method's code, read from the class file. */
    private static Map<String, Integer> codeSizes(Class<?> type) throws IOException {
        try (var in = new DataInputStream(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            in.readInt();
            in.readInt();
            String[] texts = constants(in);
            in.skipBytes(6);
            in.skipBytes(2 * in.readUnsignedShort());
            Map<String, Integer> sizes = new HashMap<>();
            for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
                member(in, texts, new HashMap<>());
            }
            for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
                member(in, texts, sizes);
            }
            return sizes;
        }
    }

    private static String[] constants(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            switch (in.readUnsignedByte()) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++;
                }
                case 15 -> in.skipBytes(3);
                default -> in.skipBytes(2);
            }
        }
        return texts;
    }

    private static void member(DataInputStream in, String[] texts, Map<String, Integer> sizes) throws IOException {
        in.skipBytes(2);
        String name = texts[in.readUnsignedShort()];
        in.skipBytes(2);
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if (attribute.equals("Code")) {
                in.skipBytes(4);
                sizes.put(name, in.readInt());
                in.skipBytes(length - 8);
            } else {
                in.skipBytes(length);
            }
        }
    }
}
