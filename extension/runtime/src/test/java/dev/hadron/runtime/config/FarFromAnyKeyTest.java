package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FarFromAnyKeyTest {

    @Test
    void listsThemAll() {
        assertThatThrownBy(() -> Configs.check(Configs.of("quarkus.hadron.x=1"))).hasMessage(
                """
                        Hadron cannot start, for its configuration has a mistake:
                          - quarkus.hadron.x: there is no such key; the keys are quarkus.hadron.drain-timeout, quarkus.hadron.shutdown-timeout, quarkus.hadron.spin, quarkus.hadron.health.enabled, quarkus.hadron.health.mailbox-share, quarkus.hadron.health.liveness-timeout, quarkus.hadron.health.details, quarkus.hadron.metrics.enabled, quarkus.hadron.tracing.enabled, quarkus.hadron.outside.actor, quarkus.hadron.outside.scope, quarkus.hadron.host."<host id>".event-loops, quarkus.hadron.host."<host id>".placement, quarkus.hadron.host."<host id>".max-processes, quarkus.hadron.host."<host id>".mailbox-capacity, quarkus.hadron.host."<host id>".mailbox-memory, quarkus.hadron.host."<host id>".overflow, quarkus.hadron.host."<host id>".slice-messages, quarkus.hadron.host."<host id>".slice-time, quarkus.hadron.host."<host id>".actor, quarkus.hadron.host."<host id>".scope, quarkus.hadron.policy."<policy name>".effect, quarkus.hadron.policy."<policy name>".actions, quarkus.hadron.policy."<policy name>".resources, quarkus.hadron.policy."<policy name>".conditions[0].field, quarkus.hadron.policy."<policy name>".conditions[0].operator, quarkus.hadron.policy."<policy name>".conditions[0].value, quarkus.hadron.scope."<scope name>".policies, quarkus.hadron.role."<role name>".scopes, quarkus.hadron.service."<service id>".definition, quarkus.hadron.service."<service id>".host, quarkus.hadron.service."<service id>".args, quarkus.hadron.service."<service id>".name, quarkus.hadron.service."<service id>".restart, quarkus.hadron.service."<service id>".stop-timeout, quarkus.hadron.service."<service id>".depends-on, quarkus.hadron.service."<service id>".required, quarkus.hadron.service."<service id>".initial-delay, quarkus.hadron.service."<service id>".max-delay, quarkus.hadron.service."<service id>".backoff-factor, quarkus.hadron.service."<service id>".jitter, quarkus.hadron.supervisor."<supervisor id>".strategy, quarkus.hadron.supervisor."<supervisor id>".intensity, quarkus.hadron.supervisor."<supervisor id>".period, quarkus.hadron.supervisor."<supervisor id>".children, quarkus.hadron.supervisor."<supervisor id>".host, quarkus.hadron.supervisor."<supervisor id>".name, quarkus.hadron.supervisor."<supervisor id>".initial-delay, quarkus.hadron.supervisor."<supervisor id>".max-delay, quarkus.hadron.supervisor."<supervisor id>".backoff-factor, quarkus.hadron.supervisor."<supervisor id>".jitter""");
    }
}
