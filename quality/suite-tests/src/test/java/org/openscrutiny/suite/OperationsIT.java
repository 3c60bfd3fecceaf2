package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Collections;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.launcher.SuiteService;

/** What operators and curious developers meet first, in each packaged service. */
@ExtendWith(RunningSuite.Provider.class)
class OperationsIT {

    private final RunningSuite suite;

    OperationsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @EnumSource
    void isReadyAndSaysSo(SuiteService service) {
        suite.anybody(service).get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @EnumSource
    void servesSwaggerUiAndTheContractBehindIt(SuiteService service) {
        suite.anybody(service)
                .accept("text/html")
                .get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .body(containsString("swagger-ui"));
        suite.anybody(service).get("/q/openapi?format=json").then().statusCode(200).body("openapi", equalTo("3.0.3"));
    }

    @ParameterizedTest
    @EnumSource
    void servesMetrics(SuiteService service) {
        suite.anybody(service)
                .accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
    }

    /** The try-out has demo users with known passwords: no other machine may reach it. */
    @ParameterizedTest
    @EnumSource
    void listensOnTheLoopbackAddressAlone(SuiteService service) throws Exception {
        for (var networkInterface : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(networkInterface.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(accepts(new InetSocketAddress(address, suite.suite().url(service).getPort())))
                            .as("a connection to %s", address)
                            .isFalse();
                }
            }
        }
    }

    private static boolean accepts(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
