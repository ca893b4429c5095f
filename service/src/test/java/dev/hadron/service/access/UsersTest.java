package dev.hadron.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What is told of users that are declared wrongly, and of the API at the start. */
class UsersTest {

    private static final String KEY = "quarkus.security.users.embedded.";

    @Test
    void goodUsersHaveNoMistakes() {
        assertThat(new Users(Map.of("ann", "00fF"), Map.of("ann", "operator,viewer"), 4).mistakes()).isEmpty();
        assertThat(new Users(Map.of("ann", "any text"), Map.of(), 0).mistakes()).isEmpty();
        assertThat(new Users(Map.of(), Map.of(), 128).mistakes()).isEmpty();
    }

    @Test
    void everyMistakeIsToldAndNoPassword() {
        assertThat(new Users(Map.of("ann", "0000", "bob", "00", "cleo", "0000"), Map.of("ann", "operator, viewer", "cleo",
                "viewer,,operator", "dan", "viewer"), 4).mistakes()).containsExactly(
                        KEY + "users.\"bob\": a hash has 4 hexadecimal digits here, not 2; make one of bob:Hadron:<password>",
                        KEY + "roles.\"ann\"=operator, viewer: must be a list of roles separated by commas, without gaps and"
                                + " without spaces",
                        KEY + "roles.\"cleo\"=viewer,,operator: must be a list of roles separated by commas, without gaps and"
                                + " without spaces",
                        KEY + "roles.\"dan\"=viewer: there is no user 'dan'; the users are [ann, bob, cleo]");
        assertThat(new Users(Map.of(), Map.of("dan", "viewer"), 4).mistakes()).containsExactly(
                KEY + "roles.\"dan\"=viewer: there is no user 'dan'; declare it with " + KEY + "users.\"dan\"");
    }

    @Test
    void theStartSaysWhoCanCall() {
        assertThat(AccessAtStart.line(false, "0.0.0.0", 0)).isEqualTo("The API is closed and has no user, so nobody can call it"
                + " but for /q/health. Declare a user with quarkus.security.users.embedded.users.\"name\"=<hash>, made by"
                + " printf '%s' 'name:Hadron:<password>' | sha512sum, and"
                + " quarkus.security.users.embedded.roles.\"name\"=operator; or, to try it out on this machine alone, start with"
                + " -Dquarkus.profile=open");
        assertThat(AccessAtStart.line(false, "0.0.0.0", 1)).isEqualTo("The API is closed; one user can sign in");
        assertThat(AccessAtStart.line(false, "0.0.0.0", 2)).isEqualTo("The API is closed; 2 users can sign in");
        assertThat(AccessAtStart.line(true, "127.0.0.1", 2)).isEqualTo("The API is open: whoever reaches 127.0.0.1 may do"
                + " everything. It closes without -Dquarkus.profile=open, for users that configuration declares");
    }
}
