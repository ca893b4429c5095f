package dev.hadron.deployment;

import java.util.List;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.hadron.spi.BodyKind;

/** Checks the signature of a {@code @ProcessDefinition} method. */
final class MethodCheck {

    private final IndexView index;

    MethodCheck(IndexView index) {
        this.index = index;
    }

    void check(DefinitionCandidate candidate, List<String> mistakes) {
        if (candidate.isPrivate()) {
            mistakes.add("is private, so nothing can call it; remove the modifier");
        }
        if (candidate.isStatic()) {
            mistakes.add("is static, but a definition belongs to a bean; remove the modifier");
        }
        checkSelf(candidate.method(), mistakes);
        checkReturn(candidate.method(), mistakes);
        if (!candidate.method().typeParameters().isEmpty()) {
            mistakes.add("declares type variables, which nothing could fill; use real types");
        }
        for (DotName annotation : HadronNames.MAY_BLOCK) {
            if (candidate.method().hasDeclaredAnnotation(annotation)) {
                mistakes.add("is annotated with @" + annotation.withoutPackagePrefix()
                        + ", but definitions run on event loops and must not block; remove the annotation and return Behavior"
                        + " or Uni");
            }
        }
    }

    private static void checkSelf(MethodInfo method, List<String> mistakes) {
        List<Type> types = method.parameterTypes();
        List<Type> selves = types.stream().filter(type -> type.name().equals(HadronNames.SELF)).toList();
        if (selves.isEmpty()) {
            mistakes.add("has no parameter of type dev.hadron.Self; make it the first one");
        } else if (selves.size() > 1) {
            mistakes.add("has " + selves.size() + " parameters of type dev.hadron.Self; keep one, as the first");
        } else if (types.indexOf(selves.get(0)) != 0) {
            mistakes.add("has its dev.hadron.Self as parameter " + (types.indexOf(selves.get(0)) + 1)
                    + "; make it the first one");
        }
    }

    private void checkReturn(MethodInfo method, List<String> mistakes) {
        if (kind(method.returnType()) == null) {
            mistakes.add("returns " + method.returnType().name().withoutPackagePrefix()
                    + "; return Behavior for a process of callbacks, or Uni for one that runs to a result");
        }
    }

    /** How a process runs whose definition returns this type; null where none can. */
    BodyKind kind(Type type) {
        if (isA(type.name(), HadronNames.BEHAVIOR)) {
            return BodyKind.BEHAVIOR;
        }
        return isA(type.name(), HadronNames.UNI) ? BodyKind.UNI : null;
    }

    private boolean isA(DotName name, DotName wanted) {
        if (name.equals(wanted)) {
            return true;
        }
        ClassInfo type = index.getClassByName(name);
        if (type == null) {
            return false;
        }
        return (type.superName() != null && isA(type.superName(), wanted))
                || type.interfaceNames().stream().anyMatch(implemented -> isA(implemented, wanted));
    }
}
