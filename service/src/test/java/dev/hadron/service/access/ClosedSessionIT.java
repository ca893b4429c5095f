package dev.hadron.service.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusIntegrationTest
@TestProfile(Closed.class)
class ClosedSessionIT extends ClosedSessionTest {
}
