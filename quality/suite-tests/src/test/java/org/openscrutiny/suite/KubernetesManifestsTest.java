package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * deploy/kubernetes holds what Kubernetes knows: every field of every resource but those of the PostgreSQL operator, whose schema
 * is in no registry of packages.
 */
class KubernetesManifestsTest {

    private static final Path BASE = RunningSuite.root().resolve("deploy/kubernetes/base");
    private static final Map<String, Class<?>> KINDS = Map.of("apps/v1 Deployment", Deployment.class, "v1 Service",
            Service.class, "v1 ConfigMap", ConfigMap.class, "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class, "networking.k8s.io/v1 Ingress",
            Ingress.class, "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);
    private static final List<String> OPERATORS = List.of("postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 Database", "kustomize.config.k8s.io/v1beta1 Kustomization");

    /** Its classes would take in a field that Kubernetes does not know: here that is an error. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .build();

    static Stream<JsonNode> resources() throws IOException {
        var all = new ArrayList<JsonNode>();
        try (var files = Files.list(BASE)) {
            for (var file : files.sorted().toList()) {
                var yaml = new YAMLMapper();
                try (var parser = yaml.createParser(file.toFile())) {
                    yaml.readValues(parser, JsonNode.class).forEachRemaining(all::add);
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void holdsNothingThatKubernetesDoesNotKnow(JsonNode resource) {
        var kind = resource.get("apiVersion").asText() + " " + resource.get("kind").asText();
        if (OPERATORS.contains(kind)) {
            return;
        }
        assertThat(KINDS).containsKey(kind);
        assertThatCode(() -> STRICT.treeToValue(resource, KINDS.get(kind))).doesNotThrowAnyException();
    }

    @Test
    void kustomizationNamesEveryFile() throws Exception {
        var named = new YAMLMapper().readTree(BASE.resolve("kustomization.yaml").toFile()).get("resources");
        try (var files = Files.list(BASE)) {
            assertThat(StreamSupport.stream(named.spliterator(), false).map(JsonNode::asText))
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("kustomization.yaml"))
                            .toList());
        }
    }

    /** What a pod asks for by name is there: its labels are those that the service, the budget and the scaler look for. */
    @Test
    void whatIsSelectedIsThere() throws Exception {
        var pods = resources().filter(resource -> resource.get("kind").asText().equals("Deployment"))
                .map(resource -> resource.at("/spec/template/metadata/labels/app.kubernetes.io~1name").asText())
                .toList();
        var selected = resources()
                .flatMap(resource -> Stream.of(resource.at("/spec/selector/app.kubernetes.io~1name"),
                        resource.at("/spec/selector/matchLabels/app.kubernetes.io~1name"),
                        resource.at("/spec/scaleTargetRef/name")))
                .filter(name -> !name.isMissingNode())
                .map(JsonNode::asText)
                .toList();
        assertThat(pods).containsExactlyInAnyOrder("meetings", "recommendations", "performance");
        assertThat(selected).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pods).containsAll(selected);
    }

    /** F15: no statement holds a connection for good. Migrations alone have no limit, and an address of their own. */
    @Test
    void everyAddressOfADatabaseLimitsItsStatements() throws Exception {
        var compose = Files.readAllLines(RunningSuite.root().resolve("docker-compose.yml")).stream();
        var manifests = new ArrayList<String>();
        for (var service : List.of("meetings", "recommendations", "performance")) {
            manifests.addAll(Files.readAllLines(BASE.resolve(service + ".yaml")));
        }
        var addresses = Stream.concat(compose, manifests.stream())
                .filter(line -> line.contains("jdbc:postgresql://"))
                .filter(line -> line.contains("socketTimeout"))
                .toList();
        assertThat(addresses).hasSize(6).allSatisfy(line -> assertThat(line).contains("statement_timeout="));
    }
}
