package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.hadron.Pid;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.code.Prototype;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import dev.hadron.testkit.Probe;
import dev.hadron.testkit.TestKernel;
import dev.hadron.testkit.TestKernelBuilder;

/** A kernel with scripts, given by their ids. */
final class World implements AutoCloseable, DefinitionProvider {

    static final String HOST = "app:processes";

    final TestKernel kernel;
    private final ScriptEngine engine;
    private final Map<String, Prototype> scripts = new HashMap<>();
    private final Map<String, Definition> definitions = new HashMap<>();
    private int evaluated;

    World() {
        this(kernel -> {
        }, engine -> {
        });
    }

    World(Consumer<TestKernelBuilder> withKernel, Consumer<ScriptEngine.Builder> withEngine) {
        ScriptEngine.Builder scriptsOf = ScriptEngine.builder().scripts(scripts::get);
        withEngine.accept(scriptsOf);
        engine = scriptsOf.build();
        TestKernelBuilder builder = TestKernel.builder().host(HOST).definitions(this);
        withKernel.accept(builder);
        kernel = builder.start();
    }

    /** Puts a script in, or a new version of one. */
    World script(String id, String source) {
        Prototype script = LuaRuntime.compile(id.substring(id.indexOf(':') + 1) + ".lua", source);
        scripts.put(id, script);
        definitions.put(id, engine.definition(id, script));
        return this;
    }

    /** Puts the scripts of a folder of resources in, by their names. */
    World folder(String folder, String namespace) {
        ScriptFiles.of(folder).forEach(file -> script(namespace + ":" + ScriptFiles.name(file), ScriptFiles.read(file)));
        return this;
    }

    /** The result of a process that may have to wait: time goes on while it does, for a while. */
    Object play(String definition, Object... arguments) {
        CompletableFuture<Object> playing = kernel.processes().<Object> exec(definition, HOST, arguments)
                .subscribeAsCompletionStage();
        for (int i = 0; i < 100 && !playing.isDone(); i++) {
            advance(1);
        }
        assertThat(playing).as(definition + " is over, seed " + kernel.seed()).isDone();
        return playing.join();
    }

    /** The result of a process whose {@code main} has these statements, and arguments. */
    Object run(String statements, Object... arguments) {
        return kernel.await(kernel.processes().exec(main(statements), HOST, arguments));
    }

    /** The process itself, started. */
    Pid spawn(String statements, Object... arguments) {
        Pid pid = kernel.processes().spawn(main(statements), HOST, arguments);
        kernel.run();
        return pid;
    }

    /** A definition whose {@code main} has these statements. */
    String main(String statements) {
        String id = "test:run" + ++evaluated;
        script(id, "return function(...) " + statements + "\nend");
        return id;
    }

    Probe probe() {
        return kernel.probe();
    }

    void advance(long millis) {
        kernel.advance(Duration.ofMillis(millis));
    }

    ScriptMeters meters() {
        return engine.meters();
    }

    @Override
    public Definition find(String id) {
        return definitions.get(id);
    }

    @Override
    public Collection<String> ids() {
        return List.copyOf(definitions.keySet());
    }

    @Override
    public void close() {
        kernel.close();
    }
}
