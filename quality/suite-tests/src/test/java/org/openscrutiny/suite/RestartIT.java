package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.launcher.SuiteService;

@ExtendWith(RunningSuite.Provider.class)
class RestartIT {

    private final RunningSuite suite;

    RestartIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void whatWasRecordedIsThereAfterARestart() throws Exception {
        var name = "Committee before the restart " + UUID.randomUUID();
        var location = suite.as("clerk", SuiteService.MEETINGS)
                .body("{\"name\": \"%s\", \"kind\": \"TASK_AND_FINISH\"}".formatted(name))
                .post("/v1/committees")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        suite.suite().stop(SuiteService.MEETINGS);
        suite.suite().start(SuiteService.MEETINGS);
        suite.suite().awaitReady(SuiteService.MEETINGS);

        suite.anybody(SuiteService.MEETINGS).get(location).then().statusCode(200).body("name", equalTo(name));
    }

    @ParameterizedTest
    @EnumSource
    void stopsWithinTenSecondsWhenAsked(SuiteService service) throws Exception {
        var process = suite.suite().process(service).handle();
        var begun = System.nanoTime();

        suite.suite().stop(service);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(process.isAlive()).isFalse();
        suite.suite().start(service);
        suite.suite().awaitReady(service);
    }
}
