package dev.hadron.service.guides;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SessionsIT extends SessionsTest {
}
