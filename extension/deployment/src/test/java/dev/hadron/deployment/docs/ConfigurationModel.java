package dev.hadron.deployment.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What Quarkus's extension processor has found in the configuration interfaces when it compiled them. */
final class ConfigurationModel {

    private static final String FOLDER = "META-INF/quarkus-config-doc/";
    private static final List<String> EXTENSIONS = List.of("quarkus-hadron", "quarkus-hadron-lua");
    /** What is not on the classpath of Hadron's own extension, and is built before its tests run. */
    private static final Path OF_SCRIPTS = Pages.ROOT.resolve("lua/runtime/target/classes").resolve(FOLDER);

    final List<Key> keys = new ArrayList<>();
    private final Map<String, String> descriptions = new HashMap<>();

    private ConfigurationModel() {
    }

    /** One key, as the interface that declares it says. */
    record Key(String name, String type, List<String> values, @Nullable String byDefault, boolean buildTime,
            String description) {
    }

    static ConfigurationModel ofExtension() {
        ConfigurationModel model = new ConfigurationModel();
        for (JsonObject texts : read("quarkus-config-javadoc.json")) {
            if (isOurs(texts)) {
                JsonObject elements = texts.getJsonObject("elements");
                elements.forEach(element -> model.descriptions.putIfAbsent(element.getKey(),
                        text((JsonObject) element.getValue())));
            }
        }
        for (JsonObject file : read("quarkus-config-model.json")) {
            file.getJsonArray("configRoots").stream().map(JsonObject.class::cast).filter(ConfigurationModel::isOurs)
                    .flatMap(root -> root.getJsonArray("items").stream())
                    .forEach(key -> model.keys.add(model.key((JsonObject) key)));
        }
        return model;
    }

    /** What an element's javadoc says: of a method {@code interface.method}. */
    String description(String element) {
        String description = descriptions.get(element);
        if (description == null) {
            throw new AssertionError(element + " has no javadoc, which the reference of configuration keys needs");
        }
        return description;
    }

    private Key key(JsonObject item) {
        JsonObject accepted = item.getJsonObject("enumAcceptedValues", new JsonObject());
        List<String> values = accepted.getJsonObject("values", new JsonObject()).stream()
                .map(value -> ((JsonObject) value.getValue()).getString("configValue")).toList();
        return new Key(item.getJsonObject("path").getString("property"), item.getString("typeDescription"), values,
                item.getString("defaultValue"), item.getString("phase").startsWith("BUILD"),
                description(item.getString("sourceType") + "." + item.getString("sourceElementName")));
    }

    private static boolean isOurs(JsonObject described) {
        return EXTENSIONS.contains(described.getJsonObject("extension", new JsonObject()).getString("artifactId"));
    }

    private static String text(JsonObject element) {
        return element.getString("description").replaceAll("\\s+", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
    }

    private static List<JsonObject> read(String file) {
        List<JsonObject> read = new ArrayList<>();
        try {
            for (URL found : Collections.list(ConfigurationModel.class.getClassLoader().getResources(FOLDER + file))) {
                try (InputStream in = found.openStream()) {
                    add(read, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            add(read, Files.readString(OF_SCRIPTS.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static void add(List<JsonObject> to, String text) {
        if (text.startsWith("[")) {
            new JsonArray(text).forEach(one -> to.add((JsonObject) one));
        } else {
            to.add(new JsonObject(text));
        }
    }
}
