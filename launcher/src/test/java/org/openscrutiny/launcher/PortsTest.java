package org.openscrutiny.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void portInUseIsNamedWithTheVariableThatMovesIt() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = refusal(environment(Map.of("RECOMMENDATIONS_PORT", Integer.toString(other.getLocalPort()))));
            assertThat(refused.exitCode()).isEqualTo(ExitCode.PORT_IN_USE);
            assertThat(refused).hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("RECOMMENDATIONS_PORT=");
        }
    }

    @Test
    void onePortForTwoIsRefused() throws Exception {
        var free = Ports.allFree().of(SuiteService.MEETINGS);
        var refused = refusal(environment(Map.of("MEETINGS_PORT", "" + free, "PERFORMANCE_PORT", "" + free)));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused).hasMessageContaining("PERFORMANCE_PORT is " + free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "808 1", "99999999999"})
    void whatIsNoPortIsRefused(String value) {
        var refused = refusal(environment(Map.of("POSTGRES_PORT", value)));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused).hasMessageContaining("POSTGRES_PORT is \"" + value + "\"");
    }

    @Test
    void postgresTakesAnyFreePortUnlessOneIsNamed() throws CannotRun {
        var named = environment(Map.of());
        assertThat(Ports.choose(named).postgres()).isBetween(1, 65_535);
    }

    private static CannotRun refusal(Map<String, String> environment) {
        return catchThrowableOfType(CannotRun.class, () -> Ports.choose(environment));
    }

    /** Free ports for the services, so that a suite that runs on this machine disturbs nothing; then what the test names. */
    private static Map<String, String> environment(Map<String, String> named) {
        try {
            var free = Ports.allFree();
            var environment = new HashMap<String, String>();
            for (var service : SuiteService.values()) {
                environment.put(service.portVariable(), Integer.toString(free.of(service)));
            }
            environment.putAll(named);
            return environment;
        } catch (CannotRun none) {
            throw new AssertionError(none);
        }
    }
}
