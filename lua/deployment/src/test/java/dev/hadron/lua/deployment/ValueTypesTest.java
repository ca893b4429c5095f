package dev.hadron.lua.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import dev.hadron.Self;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Every type that is no value of a script is told, as a parameter and as a result. */
class ValueTypesTest {

    private static final String PLAIN = "use plain values, lists, maps or records";

    private static final Set<String> NO_VALUES = Set.of("Future", "Iterator", "Multi", "Optional", "Self", "Stream");
    private static final Set<String> ASYNCHRONOUS = Set.of("CompletableFuture", "CompletionStage", "Uni");

    interface NoParameters {
        void future(Future<String> it);

        void iterator(Iterator<String> it);

        void multi(Multi<String> it);

        void optional(Optional<String> it);

        void self(Self it);

        void stream(Stream<String> it);

        void completablefuture(CompletableFuture<String> it);

        void completionstage(CompletionStage<String> it);

        void uni(Uni<String> it);
    }

    interface NoResults {
        Future<String> future();

        Iterator<String> iterator();

        Multi<String> multi();

        Optional<String> optional();

        Self self();

        Stream<String> stream();
    }

    interface NoLaterResults {
        CompletableFuture<int[]> completablefuture();

        CompletionStage<Self> completionstage();

        Uni<Multi<String>> uni();
    }

    interface Arrays {
        int[][] numbers(String[] names, byte[] bytes, byte[][] more, List<String>[] lists);
    }

    interface Values {
        void none();

        int number(long a, Double b, boolean c, String d, byte[] e);

        List<String> list(Map<String, Object> it);

        Object any(Object it);

        Uni<Void> nothing();

        Uni<?> something();

        @SuppressWarnings("rawtypes")
        CompletionStage unsaid(List it);

        CompletableFuture<byte[]> bytes();
    }

    @Test
    void asParameters() {
        assertThat(mistakes(NoParameters.class)).containsExactlyInAnyOrderElementsOf(
                Stream.concat(NO_VALUES.stream(), ASYNCHRONOUS.stream()).map(type -> place(NoParameters.class, type)
                        + "parameter 1 is a " + type + ", which no value of a script becomes; " + PLAIN).toList());
    }

    @Test
    void asResults() {
        assertThat(mistakes(NoResults.class)).containsExactlyInAnyOrderElementsOf(NO_VALUES.stream()
                .map(type -> place(NoResults.class, type) + "returns " + type + ", which no value of a script can be; " + PLAIN)
                .toList());
    }

    @Test
    void asResultsThatComeLater() {
        assertThat(mistakes(NoLaterResults.class)).containsExactlyInAnyOrderElementsOf(ASYNCHRONOUS.stream()
                .map(type -> place(NoLaterResults.class, type) + "returns " + type + ", which no value of a script can be; "
                        + (type.equals("CompletableFuture") ? "use a List" : PLAIN))
                .toList());
    }

    @Test
    void asArrays() {
        String place = Arrays.class.getName() + ".numbers: ";
        assertThat(mistakes(Arrays.class)).containsExactly(
                place + "parameter 1 is a String[], which no value of a script becomes; use a List",
                place + "parameter 3 is a byte[][], which no value of a script becomes; use a List",
                place + "parameter 4 is a List[], which no value of a script becomes; use a List",
                place + "returns int[][], which no value of a script can be; use a List");
    }

    @Test
    void areAllThatThereAre() {
        assertThat(simple(ModuleCheck.NO_VALUES)).isEqualTo(NO_VALUES);
        assertThat(simple(ModuleCheck.ASYNCHRONOUS)).isEqualTo(ASYNCHRONOUS);
    }

    @Test
    void leaveTheOthers() {
        assertThat(mistakes(Values.class)).isEmpty();
    }

    private static String place(Class<?> module, String type) {
        return module.getName() + "." + type.toLowerCase(Locale.ROOT) + ": ";
    }

    private static Set<String> simple(Collection<String> names) {
        return Set.copyOf(names.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).toList());
    }

    /** Those of the methods; that an interface is no bean is another matter. */
    private static List<String> mistakes(Class<?> module) {
        try {
            return new ModuleCheck().mistakes(List.of(new ModuleCandidate("orders",
                    Index.of(module).getClassByName(module), Optional.empty()))).stream()
                    .filter(mistake -> !mistake.contains("annotate a class")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
