package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.PERFORMANCE;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.launcher.SuiteService;
import org.openscrutiny.suite.StubSister.Mood;

/** F4: sisters are slow, hang up or talk nonsense. What needs their word waits; what does not goes on; nothing takes long. */
@Tag("long")
@ExtendWith(RunningSuite.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SisterFaultIT {

    /** Twice two seconds for one question, and something for a machine that does other things too. */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(10);
    /** The pack of the sample council asks three questions. */
    private static final Duration LONGEST_PACK = Duration.ofSeconds(25);

    private final RunningSuite suite;
    private final Map<SuiteService, Instance> asking = new EnumMap<>(SuiteService.class);
    private StubSister sister;

    SisterFaultIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void startServicesWhoseSistersMisbehave() throws Exception {
        sister = new StubSister(Mood.BROKEN);
        for (var service : SuiteService.values()) {
            var settings = suite.oneMore(service);
            for (var other : SuiteService.values()) {
                settings.put(Instance.urlVariable(other), sister.url().toString());
            }
            asking.put(service, Instance.start(service, settings));
        }
        for (var instance : asking.values()) {
            instance.awaitReady();
        }
        // What was last told is kept, for the time when nobody tells anything.
        suite.as("clerk", MEETINGS).get(draftPack()).then().statusCode(200);
    }

    @AfterAll
    void stop() throws Exception {
        for (var instance : asking.values()) {
            instance.close();
        }
        sister.close();
    }

    private Instance asking(SuiteService service) {
        return Objects.requireNonNull(asking.get(service));
    }

    private String draftPack() {
        return "/v1/meetings/" + suite.id("meeting.2017-09-05") + "/packs/draft?format=html";
    }

    @ParameterizedTest
    @EnumSource
    void previewShowsWhatWasLastTold(Mood mood) throws Exception {
        sister.be(mood);
        var answer = untilAsked(() -> asking(MEETINGS).as("clerk", MEETINGS).get(draftPack()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).contains("The library of tools is kept up to date")
                .doesNotContain("secret of the sister");
        Results.note("F4 pack, sister " + mood, answer.time() + " ms, asked " + sister.asked().size() + " times");
        assertThat(Duration.ofMillis(answer.time())).isLessThan(LONGEST_PACK);
    }

    @ParameterizedTest
    @EnumSource
    void judgementThatNeedsTheMeetingIsNotMade(Mood mood) throws Exception {
        sister.be(mood);
        var assessments = "/v1/recommendations/" + suite.id("rec.voice.2") + "/assessments";
        var before = suite.anybody(RECOMMENDATIONS).get(assessments).asString();
        var answer = untilAsked(() -> asking(RECOMMENDATIONS).as("clerk", RECOMMENDATIONS)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"rag\": \"ON_TRACK\", \"decidedBy\": \"COMMITTEE\", \"meetingId\": \"%s\", \"reviewId\": \"%s\"}"
                        .formatted(suite.id("meeting.2017-09-05"), suite.id("review.voice.6m")))
                .post(assessments));
        assertIsToldToComeBack(answer);
        assertThat(sister.asked()).hasSizeLessThanOrEqualTo(2).allMatch(asked -> asked.startsWith("GET "));
        assertThat(suite.anybody(RECOMMENDATIONS).get(assessments).asString()).isEqualTo(before);
        Results.note("F4 judgement, sister " + mood, answer.time() + " ms, asked " + sister.asked().size() + " times");
    }

    @ParameterizedTest
    @EnumSource
    void actionThatNamesARecommendationIsNotStored(Mood mood) throws Exception {
        sister.be(mood);
        var inspection = "/v1/inspections/" + suite.id("inspection.third-visit") + "/findings";
        String finding = suite.anybody(PERFORMANCE)
                .get(inspection)
                .then()
                .statusCode(200)
                .extract()
                .path(
                        "items[0].id");
        var actions = "/v1/findings/" + finding + "/actions";
        var before = suite.anybody(PERFORMANCE).get(actions).asString();
        var answer = untilAsked(() -> asking(PERFORMANCE).as("lead_officer", PERFORMANCE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"text\": \"Weekly reports\", \"recommendationId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post(actions));
        assertIsToldToComeBack(answer);
        assertThat(suite.anybody(PERFORMANCE).get(actions).asString()).isEqualTo(before);
        Results.note("F4 action, sister " + mood, answer.time() + " ms, asked " + sister.asked().size() + " times");
    }

    private static void assertIsToldToComeBack(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.asString()).doesNotContain("secret of the sister", "Exception");
        assertThat(Duration.ofMillis(answer.time())).isLessThan(LONGEST_WRITE);
    }

    /** Repeats the request while a breaker keeps the service from asking at all. */
    private Response untilAsked(Supplier<Response> request) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            var answer = request.get();
            if (!sister.asked().isEmpty()) {
                return answer;
            }
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 503);
            assertThat(System.nanoTime()).as("the breaker lets a question through in time").isLessThan(until);
            Thread.sleep(500);
        }
    }
}
