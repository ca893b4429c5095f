package dev.hadron.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What is told of users that are declared wrongly, and of the API at the start. */
class UsersTest {

    private static final String KEY = "quarkus.security.users.embedded.";

    @Test
    void goodUsersHaveNoMistakes() {
        assertThat(new Users(Map.of("ann", "00fF"), Map.of("ann", "operator,viewer"), false).mistakes()).isEmpty();
        assertThat(new Users(Map.of("ann", "any text"), Map.of(), true).mistakes()).isEmpty();
        assertThat(new Users(Map.of(), Map.of(), false).mistakes()).isEmpty();
    }

    @Test
    void everyMistakeIsToldAndNoPassword() {
        assertThat(new Users(Map.of("ann", "sesame", "bob", "00f", "cleo", "00"), Map.of("ann", "operator, viewer", "cleo",
                "viewer,,operator", "dan", "viewer"), false).mistakes()).containsExactly(
                        KEY + "users.\"ann\": is no hash in hexadecimal digits; make one by"
                                + " printf '%s' 'ann:Hadron:<password>' | sha512sum",
                        KEY + "users.\"bob\": is no hash in hexadecimal digits; make one by"
                                + " printf '%s' 'bob:Hadron:<password>' | sha512sum",
                        KEY + "roles.\"ann\"=operator, viewer: must be a list of roles separated by commas, without gaps and"
                                + " without spaces",
                        KEY + "roles.\"cleo\"=viewer,,operator: must be a list of roles separated by commas, without gaps and"
                                + " without spaces",
                        KEY + "roles.\"dan\"=viewer: there is no user 'dan'; the users are [ann, bob, cleo]");
        assertThat(new Users(Map.of(), Map.of("dan", "viewer"), false).mistakes()).containsExactly(
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
