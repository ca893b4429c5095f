package dev.hadron.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;

/** The manifests for Kubernetes agree with the service and with each other. */
@QuarkusTest
class ManifestsTest {

    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    /** For what is ended by force: the services, then the rest. */
    private static final Duration FORCE = Duration.ofSeconds(4);

    private final JsonNode pod = yaml("deployment.yaml").at("/spec/template/spec");
    private final JsonNode container = pod.at("/containers/0");

    @Test
    void theGraceIsLongerThanAStopTakes() throws IOException {
        Properties service = new Properties();
        try (var in = Files.newInputStream(Path.of("src", "main", "resources", "application.properties"))) {
            service.load(in);
        }
        Duration longest = duration(service, "%prod.quarkus.shutdown.delay").plus(duration(service, "quarkus.shutdown.timeout"))
                .plus(DRAIN).plus(SHUTDOWN).plus(FORCE);

        assertThat(Duration.ofSeconds(pod.at("/terminationGracePeriodSeconds").asLong())).isGreaterThan(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = { "startupProbe", "readinessProbe", "livenessProbe" })
    void eachProbeAsksWhatTheServiceAnswers(String probe) {
        JsonNode get = container.at("/" + probe + "/httpGet");

        assertThat(get.at("/port").asText()).isEqualTo(container.at("/ports/0/name").asText());
        given().get(get.at("/path").asText()).then().statusCode(200);
    }

    @Test
    void nobodyIsRootOrWrites() {
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    }

    @Test
    void theyNameWhatIsThere() {
        JsonNode kustomization = yaml("kustomization.yaml");
        kustomization.at("/resources").forEach(file -> assertThat(DEPLOY.resolve(file.asText())).exists());
        JsonNode secret = kustomization.at("/secretGenerator/0");

        assertThat(DEPLOY.resolve(secret.at("/files/0").asText().split("=")[1])).exists();
        assertThat(pod.at("/volumes/0/secret/secretName")).isEqualTo(secret.at("/name"));
        assertThat(kustomization.at("/images/0/name")).isEqualTo(container.at("/image"));
        for (String file : List.of("service.yaml", "disruption.yaml")) {
            JsonNode selector = yaml(file).at("/spec/selector");
            JsonNode labels = yaml("deployment.yaml").at("/spec/template/metadata/labels");
            assertThat(selector.has("matchLabels") ? selector.at("/matchLabels") : selector).as(file).isEqualTo(labels);
        }
    }

    private static Duration duration(Properties of, String key) {
        return DurationConverter.parseDuration(of.getProperty(key));
    }

    private static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(DEPLOY.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
