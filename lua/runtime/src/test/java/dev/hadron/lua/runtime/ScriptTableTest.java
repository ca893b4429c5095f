package dev.hadron.lua.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.LuaRuntime;

class ScriptTableTest {

    private final ScriptTable scripts = new ScriptTable(new BuiltScripts(
            List.of(new Script("app:built", "src/main/lua/app/built.lua", 1, LuaRuntime.compile("app/built.lua", "return 1"))),
            Set.of("app:java"), Optional.empty()), script -> null);

    @Test
    void putsVersionsOneAfterAnother() {
        assertThat(scripts.put("app:new", "return 1", "somebody")).extracting(Script::version, Script::origin)
                .containsExactly(1, "somebody");
        assertThat(scripts.put("app:new", "return 2", "somebody").version()).isEqualTo(2);
        assertThat(scripts.put("app:built", "return 2", "somebody").version()).isEqualTo(2);
        assertThat(scripts.list()).extracting(Script::id).containsExactly("app:built", "app:new");
    }

    @Test
    void saysWhereEachComesFromAndWhichVersionItIs() {
        scripts.put("app:new", "return 1", "somebody");
        scripts.put("app:new", "return 2", "somebody");
        assertThat(scripts.origin("app:built")).isEqualTo("src/main/lua/app/built.lua");
        assertThat(scripts.version("app:built")).isEqualTo("1");
        assertThat(scripts.origin("app:new")).isEqualTo("somebody");
        assertThat(scripts.version("app:new")).isEqualTo("2");
        assertThat(scripts.origin("app:none")).isEmpty();
        assertThat(scripts.version("app:none")).isEmpty();
    }

    @Test
    void takesAwayWhatWasNotBuiltIn() {
        scripts.put("app:new", "return 1", "somebody");
        scripts.put("app:built", "return 2", "somebody");
        assertThat(scripts.remove("app:new")).isTrue();
        assertThat(scripts.remove("app:new")).isFalse();
        assertThat(scripts.remove("app:built")).isTrue();
        assertThat(scripts.remove("app:built")).isFalse();
        assertThat(scripts.list()).extracting(Script::id, Script::version, Script::origin)
                .containsExactly(tuple("app:built", 3, "src/main/lua/app/built.lua"));
    }

    @Test
    void refusesWhatIsWrong() {
        refused(ErrorKind.INVALID, "app/new.lua:2: syntax error near 'y'", "app:new", "-- one\nx y");
        refused(ErrorKind.INVALID, "'New' is no definition id; an id reads namespace:name in lower case, for example"
                + " app.workers:handler", "New", "return 1");
        refused(ErrorKind.ALREADY_EXISTS, "the id 'app:java' is that of a definition in Java", "app:java", "return 1");
        assertThat(scripts.list()).hasSize(1);
    }

    private void refused(ErrorKind kind, String message, String id, String source) {
        assertThatThrownBy(() -> scripts.put(id, source, "somebody")).isInstanceOfSatisfying(ProcessException.class,
                error -> assertThat(error.kind()).isEqualTo(kind)).hasMessage(message);
    }
}
