package dev.hadron.service.access;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it is in production where nobody has configured anything. */
public class ClosedToAll implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "prod";
    }
}
