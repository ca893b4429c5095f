package dev.hadron.deployment;

import java.util.List;

import org.jboss.jandex.Type;

import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.runtime.types.GenericArrayTypeImpl;
import io.quarkus.runtime.types.ParameterizedTypeImpl;

/** Makes the reflective types of indexed ones for a recorder, without loading the application's classes. */
public final class RecordedTypes {

    private final RecorderContext recorder;

    /** Types for what this context records. */
    public RecordedTypes(RecorderContext recorder) {
        this.recorder = recorder;
    }

    /** The types, in order. */
    public List<java.lang.reflect.Type> of(List<Type> types) {
        return types.stream().map(this::of).toList();
    }

    /** The type; a wildcard counts as its upper bound, for that is what a value of it is good for. */
    private java.lang.reflect.Type of(Type type) {
        return switch (type.kind()) {
            case CLASS -> recorder.classProxy(type.name().toString());
            case PRIMITIVE -> primitive(type);
            case ARRAY -> array(type);
            case PARAMETERIZED_TYPE -> new ParameterizedTypeImpl(recorder.classProxy(type.name().toString()),
                    of(type.asParameterizedType().arguments()).toArray(java.lang.reflect.Type[]::new));
            case WILDCARD_TYPE -> of(type.asWildcardType().extendsBound());
            default -> throw new IllegalArgumentException("cannot be the type of an argument: " + type);
        };
    }

    private java.lang.reflect.Type array(Type type) {
        Type component = type.asArrayType().elementType();
        if (component.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return new GenericArrayTypeImpl(of(type.asArrayType().componentType()));
        }
        return recorder.classProxy(type.name().toString());
    }

    private static Class<?> primitive(Type type) {
        return switch (type.asPrimitiveType().primitive()) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
            case CHAR -> char.class;
        };
    }
}
