package dev.hadron.lua.deployment;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.hadron.lua.modules.ModuleNames;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.arc.processor.DotNames;

/** Finds every mistake in the {@code @LuaModule} classes of an application, and says how to mend each. */
final class ModuleCheck {

    static final Set<String> ASYNCHRONOUS = Set.of("io.smallrye.mutiny.Uni", "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture");
    static final Set<String> NO_VALUES = Set.of("io.smallrye.mutiny.Multi", "java.util.stream.Stream",
            "java.util.concurrent.Future", "java.util.Optional", "java.util.Iterator", "dev.hadron.Self");

    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, ModuleCandidate> byName = new HashMap<>();

    /** The mistakes, each with its place; empty where there are none. */
    List<String> mistakes(Collection<ModuleCandidate> candidates) {
        candidates.forEach(this::check);
        return mistakes;
    }

    private void check(ModuleCandidate candidate) {
        List<String> own = new ArrayList<>();
        checkName(candidate, own);
        checkClass(candidate, own);
        own.forEach(mistake -> mistakes.add(candidate.place() + ": " + mistake));
        if (!candidate.type().isEnum()) {
            checkMethods(candidate);
        }
    }

    private void checkMethods(ModuleCandidate candidate) {
        Set<String> names = new HashSet<>();
        Set<String> overloaded = new TreeSet<>();
        for (MethodInfo method : candidate.methods()) {
            if (!names.add(method.name())) {
                overloaded.add(method.name());
            }
            checkMethod(candidate, method);
        }
        overloaded.forEach(name -> mistakes.add(candidate.place() + "." + name + ": " + ModuleRule.NO_OVERLOADS.text()));
    }

    private void checkName(ModuleCandidate candidate, List<String> own) {
        String name = candidate.name();
        ModuleCandidate first = byName.putIfAbsent(name, candidate);
        if (!ModuleNames.isValid(name)) {
            own.add(ModuleRule.NAME.text(name));
        } else if (ModuleNames.BUILT_IN.contains(name)) {
            own.add(ModuleRule.NAME_OF_ITS_OWN.text(name));
        } else if (first != null) {
            own.add(ModuleRule.NAME_OF_ONE.text(name, first.place()));
        }
    }

    private static void checkClass(ModuleCandidate candidate, List<String> own) {
        String unfit = unfit(candidate.type());
        if (unfit != null) {
            own.add(unfit);
        } else if (candidate.bean().isPresent()) {
            checkScope(candidate.bean().get(), own);
        } else if (!isConstructible(candidate.type())) {
            own.add(ModuleRule.CONSTRUCTOR.text());
        }
        if (candidate.methods().isEmpty()) {
            own.add(ModuleRule.METHODS.text());
        }
    }

    /** Why no scope can make a bean of this class, and what to do about it; null where a scope can. */
    static String unfit(ClassInfo type) {
        if (type.isInterface() || type.isEnum() || type.isAbstract()) {
            return ModuleRule.CLASS.text();
        } else if (type.nestingType() != ClassInfo.NestingType.TOP_LEVEL && !Modifier.isStatic(type.flags())) {
            return ModuleRule.NO_INNER_CLASS.text();
        } else if (!type.typeParameters().isEmpty()) {
            return ModuleRule.REAL_CLASS.text();
        }
        return null;
    }

    private static void checkScope(BeanInfo bean, List<String> own) {
        if (!BuiltinScope.APPLICATION.is(bean.getScope()) && !BuiltinScope.SINGLETON.is(bean.getScope())) {
            own.add(ModuleRule.SCOPE.text(bean.getScope().getDotName().withoutPackagePrefix()));
        }
    }

    private static boolean isConstructible(ClassInfo type) {
        return type.hasNoArgsConstructor() || type.constructors().size() == 1
                || type.constructors().stream().anyMatch(constructor -> constructor.hasAnnotation(DotNames.INJECT));
    }

    private void checkMethod(ModuleCandidate candidate, MethodInfo method) {
        String place = candidate.place() + "." + method.name() + ": ";
        if (Modifier.isStatic(method.flags())) {
            mistakes.add(place + ModuleRule.NOT_STATIC.text());
        }
        if (!method.typeParameters().isEmpty()) {
            mistakes.add(place + ModuleRule.REAL_METHOD.text());
            return;
        }
        List<Type> types = method.parameterTypes();
        for (int i = 0; i < types.size(); i++) {
            if (!isValue(types.get(i)) || ASYNCHRONOUS.contains(types.get(i).name().toString())) {
                mistakes.add(place + ModuleRule.PARAMETER.text(i + 1, name(types.get(i)), instead(types.get(i))));
            }
        }
        checkReturn(place, method.returnType());
    }

    private void checkReturn(String place, Type type) {
        Type result = ASYNCHRONOUS.contains(type.name().toString()) && type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().get(0)
                : type;
        if (result.kind() != Type.Kind.VOID && !isValue(result)) {
            mistakes.add(place + ModuleRule.RESULT.text(name(type), instead(result)));
        }
    }

    private static boolean isValue(Type type) {
        return switch (type.kind()) {
            case PRIMITIVE, CLASS, PARAMETERIZED_TYPE, WILDCARD_TYPE -> !NO_VALUES.contains(type.name().toString());
            case ARRAY -> type.name().toString().equals("[B");
            default -> false;
        };
    }

    private static String instead(Type type) {
        return type.kind() == Type.Kind.ARRAY ? "use a List" : "use plain values, lists, maps or records";
    }

    private static String name(Type type) {
        return type.kind() == Type.Kind.ARRAY
                ? name(type.asArrayType().constituent()) + "[]".repeat(type.asArrayType().dimensions())
                : type.name().withoutPackagePrefix();
    }

    /** The mistakes as one text. */
    static String text(List<String> mistakes) {
        StringBuilder text = new StringBuilder("Hadron found ")
                .append(mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
                .append(" in @LuaModule classes:");
        mistakes.forEach(mistake -> text.append("\n  - ").append(mistake));
        return text.toString();
    }
}
