package dev.hadron.deployment;

import java.lang.reflect.Modifier;
import java.util.List;

import org.jboss.jandex.ClassInfo;

import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.arc.processor.DotNames;

/** Checks that the class of a {@code @ProcessDefinition} method is a bean of which there is one. */
final class BeanCheck {

    void check(DefinitionCandidate candidate, List<String> mistakes) {
        if (candidate.bean().isPresent()) {
            checkScope(candidate.bean().get(), mistakes);
        } else if (!candidate.isStatic()) {
            checkClass(candidate.declaringClass(), mistakes);
        }
    }

    private static void checkScope(BeanInfo bean, List<String> mistakes) {
        if (!BuiltinScope.APPLICATION.is(bean.getScope()) && !BuiltinScope.SINGLETON.is(bean.getScope())) {
            mistakes.add("its class is @" + bean.getScope().getDotName().withoutPackagePrefix()
                    + ", but all processes share one bean; make it @ApplicationScoped or @Singleton");
        }
    }

    /** A class that is no bean for another reason than these was excluded on purpose, and its definitions with it. */
    private static void checkClass(ClassInfo type, List<String> mistakes) {
        String unfit = unfit(type);
        if (unfit != null) {
            mistakes.add(unfit);
        } else if (!isConstructible(type)) {
            mistakes.add("is declared by a class that is no bean, for it has several constructors; annotate one with @Inject");
        }
    }

    /** Why no scope can make a bean of this class, and what to do about it; null where a scope can. */
    static String unfit(ClassInfo type) {
        if (type.isInterface()) {
            return "is declared by an interface, which is no bean; move it to a class";
        } else if (type.isEnum()) {
            return "is declared by an enum, which is no bean; move it to a class";
        } else if (Modifier.isAbstract(type.flags())) {
            return "is declared by an abstract class, which is no bean; move it to a class that is not abstract";
        } else if (isInner(type)) {
            return "is declared by an inner class, which is no bean; make the class static or top-level";
        } else if (!type.typeParameters().isEmpty()) {
            return "is declared by a class with type variables, which nothing could fill; use real types";
        }
        return null;
    }

    private static boolean isInner(ClassInfo type) {
        return switch (type.nestingType()) {
            case TOP_LEVEL -> false;
            case INNER -> !Modifier.isStatic(type.flags());
            case LOCAL, ANONYMOUS -> true;
        };
    }

    private static boolean isConstructible(ClassInfo type) {
        return type.hasNoArgsConstructor() || type.constructors().size() == 1
                || type.constructors().stream().anyMatch(constructor -> constructor.hasAnnotation(DotNames.INJECT));
    }
}
