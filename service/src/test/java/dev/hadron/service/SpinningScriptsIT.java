package dev.hadron.service;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SpinningScriptsIT extends SpinningScriptsTest {
}
