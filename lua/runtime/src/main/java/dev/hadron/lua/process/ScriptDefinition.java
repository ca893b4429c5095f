package dev.hadron.lua.process;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;
import dev.hadron.lua.code.Prototype;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.SteppedSelf;

/** A version of a script as a definition. */
record ScriptDefinition(ScriptEngine engine, String id, Prototype script) implements Definition {

    @Override
    public BodyKind kind() {
        return BodyKind.STEPPED;
    }

    @Override
    public Body start(Self self, @Nullable Object[] arguments) {
        return new Body.Stepped(new ScriptProcess(engine, (SteppedSelf) self, script, arguments));
    }
}
