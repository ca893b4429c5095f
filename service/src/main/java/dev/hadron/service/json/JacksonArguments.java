package dev.hadron.service.json;

import java.lang.reflect.Type;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.hadron.spi.ArgumentConverter;

/** Makes what the parameters of definitions ask for, such as records, from the maps and lists that came as JSON. */
@Singleton
final class JacksonArguments implements ArgumentConverter {

    private final ObjectMapper mapper;

    JacksonArguments(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public @Nullable Object convert(Object value, Type type) {
        return mapper.convertValue(value, mapper.constructType(type));
    }
}
