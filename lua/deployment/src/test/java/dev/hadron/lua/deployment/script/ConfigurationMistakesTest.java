package dev.hadron.lua.deployment.script;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

@Tag("R15.4")
class ConfigurationMistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Applications.failing("""
            Hadron cannot start, for its configuration has 7 mistakes:
              - quarkus.hadron.lua.directory=/no/such/folder: must be a folder that exists and can be read
              - quarkus.hadron.lua.env.expose=shop.name, shop.nmae: no value is set for shop.nmae; \
            set one, if only an empty one, or take the key out of the list
              - quarkus.hadron.lua.max-call-depth=5: must be a whole number from 20 to 2147483647
              - quarkus.hadron.lua.max-memory=1K: must be a number of bytes from 64K on, with K, M or G, for example 16M
              - quarkus.hadron.lua.slice=many: must be a whole number from 1 to 2147483647
              - quarkus.hadron.lua.wacht: there is no such key; did you mean quarkus.hadron.lua.watch?
              - quarkus.hadron.lua.watch=perhaps: must be true or false""", Map.of(), """
            quarkus.hadron.lua.directory=/no/such/folder
            quarkus.hadron.lua.watch=perhaps
            quarkus.hadron.lua.wacht=true
            quarkus.hadron.lua.slice=many
            quarkus.hadron.lua.max-memory=1K
            quarkus.hadron.lua.max-call-depth=5
            quarkus.hadron.lua.env.expose=shop.name, shop.nmae
            shop.name=Acme
            """);

    @Test
    void failTheStartAllAtOnce() {
        fail("must not start");
    }
}
