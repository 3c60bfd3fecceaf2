package org.openscrutiny.support.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeStartTest {

    private static final Map<String, String> SAFE = Map.of(
            "quarkus.oidc.tenant-enabled", "true",
            "scrutiny.cursor-secret", "4f1b7a90c2d84e6f8a35b1c7d9e0f264",
            "quarkus.datasource.username", "meetings",
            "quarkus.datasource.password", "9X2-velvet-orbit",
            "quarkus.flyway.username", "meetings_owner",
            "quarkus.flyway.password", "7K1-copper-harbour",
            "quarkus.http.proxy.proxy-address-forwarding", "true",
            "quarkus.http.proxy.trusted-proxies", "proxy");

    @Test
    void safeProductionStarts() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"scrutiny.demo-users, true, scrutiny.demo-users",
            "scrutiny.webhooks.allow-loopback, true, scrutiny.webhooks.allow-loopback",
            "quarkus.oidc.tenant-enabled, false, quarkus.oidc.tenant-enabled",
            "quarkus.oidc.tenant-enabled, '', quarkus.oidc.tenant-enabled",
            "scrutiny.cursor-secret, for-a-try-out-only, scrutiny.cursor-secret",
            "scrutiny.cursor-secret, '', scrutiny.cursor-secret",
            "quarkus.datasource.password, '', quarkus.datasource.password",
            "quarkus.datasource.password, postgres, quarkus.datasource.password",
            "quarkus.datasource.password, meetings, quarkus.datasource.password",
            "quarkus.flyway.username, '', quarkus.flyway.username",
            "quarkus.flyway.username, meetings, quarkus.flyway.username",
            "quarkus.flyway.password, '', quarkus.flyway.password",
            "quarkus.flyway.password, secret, quarkus.flyway.password",
            "quarkus.http.proxy.proxy-address-forwarding, false, quarkus.http.proxy.proxy-address-forwarding",
            "quarkus.http.proxy.trusted-proxies, '', quarkus.http.proxy.trusted-proxies"})
    void unsafePropertyIsNamed(String property, String value, String named) {
        assertThat(faults(Map.of(property, value))).singleElement().asString().startsWith(named + " ");
    }

    @Test
    void ownCertificateNeedsNoProxy() {
        assertThat(
                faults(Map.of("quarkus.http.proxy.proxy-address-forwarding", "false", "quarkus.http.insecure-requests",
                        "disabled")))
                .isEmpty();
    }

    @Test
    void tryOutHasDemoUsersOnThisMachineAlone() {
        for (var profile : List.of("local", "dev", "test")) {
            assertThat(SafeStart.faults(List.of(profile),
                    config(Map.of("scrutiny.demo-users", "true", "quarkus.http.host", "127.0.0.1")))).isEmpty();
        }
        assertThat(SafeStart.faults(List.of("local"), config(Map.of("scrutiny.demo-users", "true")))).singleElement()
                .asString()
                .startsWith("quarkus.http.host ");
        assertThat(SafeStart.faults(List.of("local"),
                config(Map.of("scrutiny.demo-users", "true", "quarkus.http.host", "192.168.0.7")))).hasSize(1);
    }

    @Test
    void profileOfAnotherNameOrBesideProductionIsProduction() {
        var unsafe = config(Map.of("scrutiny.demo-users", "true"));
        assertThat(SafeStart.faults(List.of("staging"), unsafe)).isNotEmpty();
        assertThat(SafeStart.faults(List.of("local", "prod"), unsafe)).isNotEmpty();
    }

    private static List<String> faults(Map<String, String> changed) {
        var values = new HashMap<>(SAFE);
        values.putAll(changed);
        values.values().removeIf(String::isEmpty);
        return SafeStart.faults(List.of("prod"), config(values));
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 100)).build();
    }
}
