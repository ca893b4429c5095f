package dev.hadron.lua.deployment.module;

import static org.junit.jupiter.api.Assertions.fail;

import jakarta.enterprise.context.RequestScoped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Processes;
import dev.hadron.kernel.Kernel;
import dev.hadron.lua.modules.LuaModule;
import io.quarkus.test.QuarkusUnitTest;

class ClassesTest {

    static final String TEXT = """
            8 mistakes in @LuaModule classes:
              - dev.hadron.lua.deployment.module.ClassesTest$Abstract: is no class that a bean can be made of; annotate a class that is not abstract
              - dev.hadron.lua.deployment.module.ClassesTest$AnEnum: is no class that a bean can be made of; annotate a class that is not abstract
              - dev.hadron.lua.deployment.module.ClassesTest$AnInterface: is no class that a bean can be made of; annotate a class that is not abstract
              - dev.hadron.lua.deployment.module.ClassesTest$Constructors: is no bean, for it has several constructors; annotate one with @Inject
              - dev.hadron.lua.deployment.module.ClassesTest$Empty: declares no public method, so the module would be empty; make those public that scripts may call
              - dev.hadron.lua.deployment.module.ClassesTest$Generic: declares type variables, which nothing could fill; use real types
              - dev.hadron.lua.deployment.module.ClassesTest$Inner: is an inner class, which is no bean; make the class static or top-level
              - dev.hadron.lua.deployment.module.ClassesTest$Scoped: is @RequestScoped, but all scripts share one bean; make it @ApplicationScoped or @Singleton""";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Mistakes.expect(TEXT, Abstract.class, AnEnum.class, AnInterface.class,
            Constructors.class, Empty.class, Generic.class, Inner.class,
            Scoped.class);

    @LuaModule("a")
    abstract static class Abstract {
        public int one() {
            return 1;
        }
    }

    @LuaModule("b")
    static class Empty {
        int one() {
            return 1;
        }
    }

    @LuaModule("c")
    class Inner {
        public int one() {
            return 1;
        }
    }

    @LuaModule("d")
    @RequestScoped
    static class Scoped {
        public int one() {
            return 1;
        }
    }

    @LuaModule("e")
    enum AnEnum {
        ONE;

        public int one() {
            return 1;
        }
    }

    @LuaModule("f")
    interface AnInterface {
        int one();
    }

    @LuaModule("g")
    static class Constructors {

        Constructors(Processes one) {
        }

        Constructors(Processes one, Kernel other) {
        }

        public int one() {
            return 1;
        }
    }

    @LuaModule("h")
    static class Generic<T> {
        public int one() {
            return 1;
        }
    }

    @Test
    void areBeansOfWhichThereIsOne() {
        fail("must not build");
    }
}
