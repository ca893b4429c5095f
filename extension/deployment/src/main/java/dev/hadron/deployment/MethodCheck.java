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
        BodyKind ofType = kind(method.returnType());
        String type = method.returnType().name().withoutPackagePrefix();
        for (DotName annotation : HadronNames.MAY_BLOCK) {
            if (ofType != null && method.hasDeclaredAnnotation(annotation)) {
                mistakes.add("is annotated with @" + annotation.withoutPackagePrefix() + " and returns " + type
                        + ", whose processes run on event loops and must not block; remove the annotation, or return the result"
                        + " itself");
            }
        }
        if (ofType == null && !mayBlock(method)) {
            mistakes.add("returns " + type + "; annotate it with @RunOnVirtualThread or @Blocking for a process that may block,"
                    + " or return Behavior for one of callbacks, or Uni for one that runs to a result on its event loop");
        }
    }

    /** How a process of this method runs; null where it cannot. */
    BodyKind kind(MethodInfo method) {
        return mayBlock(method) ? BodyKind.BLOCKING : kind(method.returnType());
    }

    private static boolean mayBlock(MethodInfo method) {
        return HadronNames.MAY_BLOCK.stream().anyMatch(method::hasDeclaredAnnotation);
    }

    private BodyKind kind(Type type) {
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
