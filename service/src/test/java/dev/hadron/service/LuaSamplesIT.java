package dev.hadron.service;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class LuaSamplesIT extends LuaSamplesTest {
}
