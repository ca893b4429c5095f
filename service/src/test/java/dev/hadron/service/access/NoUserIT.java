package dev.hadron.service.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(ClosedToAll.class)
class NoUserIT extends NoUserTest {
}
