package org.openscrutiny.recommendations.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Sisters.Fault;
import org.openscrutiny.support.access.Roles;

/** ADR 0020: what is left when either side dies after each step of a judgement under a delegation. */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class DelegatedAssessmentTest {

    private final AttemptStore attempts;
    private final AttemptReconciler reconciler;

    DelegatedAssessmentTest(AttemptStore attempts, AttemptReconciler reconciler) {
        this.attempts = attempts;
        this.reconciler = reconciler;
    }

    private String inquiry;
    private String recommendation;
    private UUID delegation;
    private String path;
    private String spendings;
    private String review = "";

    @BeforeEach
    void aRecommendationAndADelegationThatCoversIt() {
        inquiry = Council.submittedInquiry();
        recommendation = Council.recommendation(inquiry, 2);
        delegation = Sisters.delegation(UUID.fromString(inquiry), 2, 4);
        path = "/v1/recommendations/" + recommendation + "/assessments";
        spendings = "/v1/delegations/" + delegation + "/spendings";
    }

    @Test
    void chairmanJudgesUnderTheDelegationAndItIsSpent() {
        accepted();
        judge("ON_TRACK", UUID.randomUUID()).statusCode(201)
                .body("decidedBy", equalTo("CHAIRMAN_UNDER_DELEGATION"))
                .body("delegationId", equalTo(delegation.toString()))
                .body("meetingTitle", containsString("5 September 2017"));
        assertThat(Sisters.spendings(delegation)).containsOnlyKeys(2);
        anybody().get("/v1/recommendations/" + recommendation).then().body("rag", equalTo("ON_TRACK"));
    }

    @Test
    void theChairmansOwnLoginIsPassedOn() {
        accepted();
        judge("ON_TRACK", UUID.randomUUID()).statusCode(201);
        assertThat(Sisters.seen(spendings)).hasSize(1);
        assertThat(Sisters.seen(spendings).get(0).authorization()).isEqualTo("Basic Y2hhaXJtYW46Y2hhaXJtYW4=");
    }

    @Test
    void secondSpendIsRefused() {
        accepted();
        judge("ON_TRACK", UUID.randomUUID()).statusCode(201);
        judge("IMPLEMENTED", UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/delegation-spent"));
        anybody().get(path).then().body("items.rag", contains("ON_TRACK"));
    }

    @Test
    void sameKeyReplaysTheFirstAnswerAndSpendsOnce() {
        accepted();
        var key = UUID.randomUUID();
        var first = judge("ON_TRACK", key).statusCode(201).extract().asString();
        judge("ON_TRACK", key).statusCode(201).body(equalTo(first));
        assertThat(Sisters.seen(spendings)).hasSize(1);
    }

    @Test
    void outsideTheDelegationIsRefusedAndNothingStands() {
        var other = Council.recommendation(inquiry, 3);
        Council.respond(other, "ACCEPTED");
        var itsReview = Council.review(inquiry, other);
        as(Roles.CHAIRMAN).body(body("ON_TRACK", itsReview))
                .post("/v1/recommendations/" + other + "/assessments")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/delegation-does-not-cover"));
        anybody().get("/v1/recommendations/" + other + "/assessments").then().body("items", empty());
    }

    @Test
    void delegationOfAnotherInquiryIsRefusedBeforeAnythingIsAsked() {
        accepted();
        var elsewhere = Sisters.delegation(UUID.randomUUID());
        as(Roles.CHAIRMAN).body(body("ON_TRACK", review).replace(delegation.toString(), elsewhere.toString()))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/delegation-does-not-cover"));
        assertThat(Sisters.seen("/v1/delegations/" + elsewhere + "/spendings")).isEmpty();
    }

    @Test
    void notYetEffectiveIsRefusedByItsOwnName() {
        accepted();
        var early = Sisters.delegation(UUID.fromString(inquiry));
        Sisters.refuse("/v1/delegations/" + early + "/spendings", 409, "delegation-not-yet-effective",
                "Not before the meeting.");
        as(Roles.CHAIRMAN).body(body("ON_TRACK", review).replace(delegation.toString(), early.toString()))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/delegation-not-yet-effective"))
                .body("detail", equalTo("Not before the meeting."));
        anybody().get(path).then().body("items", empty());
    }

    @Test
    void recommendationLeftOutOfTheReviewIsNotJudgedInIt() {
        Council.respond(recommendation, "ACCEPTED");
        var other = Council.recommendation(inquiry, 4);
        Council.respond(other, "ACCEPTED");
        as(Roles.CHAIRMAN).body(body("ON_TRACK", Council.review(inquiry, other)))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-in-scope"));
    }

    @Test
    void sisterDownBeforeAnythingMeansNothingIsStored() {
        accepted();
        Sisters.fail("/v1/delegations/" + delegation, Fault.DOWN);
        judge("ON_TRACK", UUID.randomUUID()).statusCode(503).header("Retry-After", notNullValue());
        assertThat(attempt()).isEmpty();
        Sisters.recover("/v1/delegations/" + delegation);
    }

    @Test
    void slowSisterIsNotWaitedForLongerThanItsLimit() {
        accepted();
        Sisters.fail(spendings, Fault.SLOW);
        var started = System.nanoTime();
        judge("ON_TRACK", UUID.randomUUID()).statusCode(503);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        Sisters.recover(spendings);
    }

    @Test
    void garbageFromTheSisterIsNoJudgementAndNoServerError() {
        accepted();
        for (var fault : new Fault[]{Fault.GARBAGE, Fault.EMPTY_OBJECT, Fault.SERVER_ERROR}) {
            Sisters.fail("/v1/delegations/" + delegation, fault);
            judge("ON_TRACK", UUID.randomUUID()).statusCode(503).body("type", equalTo("/problems/unavailable"));
        }
        Sisters.recover("/v1/delegations/" + delegation);
        anybody().get(path).then().body("items", empty());
    }

    @Test
    void diedAfterStoringTheAttempt_itIsNoJudgement_andARepeatFinishesIt() {
        accepted();
        Sisters.fail(spendings, Fault.DOWN);
        var key = UUID.randomUUID();
        judge("ON_TRACK", key).statusCode(503);
        anybody().get("/v1/recommendations/" + recommendation).then().body("rag", nullValue());
        as(Roles.CHAIRMAN).get(path).then().body("items", empty());
        reconciler.finish(Duration.ZERO);
        anybody().get(path).then().body("items", empty());
        Sisters.recover(spendings);
        judge("ON_TRACK", key).statusCode(201);
        anybody().get(path).then().body("items.rag", contains("ON_TRACK"));
    }

    @Test
    void diedAfterTheSpending_theReconcilerConfirmsInTheChairmansName() {
        accepted();
        var id = pendingAttempt("CONCERNS");
        Sisters.spend(delegation, 2, id);
        reconciler.finish(Duration.ZERO);
        anybody().get(path)
                .then()
                .body("items.id", contains(id.toString()))
                .body("items.rag", contains("CONCERNS"))
                .body("items.recordedBy", contains("chairman"));
        // Nobody is there whose login could be passed on; the committee's matter may be exempt.
        assertThat(Sisters.seen(spendings + "/" + id)).last()
                .extracting(Sisters.Seen::authorization)
                .isEqualTo("Basic c2lzdGVyOnNpc3Rlcg==");
    }

    @Test
    void diedAfterTheSpending_aRepeatWithTheSameKeyConfirmsTheSameAssessment() {
        accepted();
        var key = UUID.randomUUID();
        Sisters.fail(spendings, Fault.DOWN);
        judge("CONCERNS", key).statusCode(503);
        var id = attempt().orElseThrow();
        Sisters.spend(delegation, 2, id);
        Sisters.recover(spendings);
        judge("CONCERNS", key).statusCode(201).body("id", equalTo(id.toString()));
        assertThat(Sisters.spendings(delegation)).containsEntry(2, id);
    }

    @Test
    void lateSpendingStillBelongsToTheRestatedJudgement() {
        accepted();
        var id = pendingAttempt("CONCERNS");
        Sisters.fail(spendings, Fault.DOWN);
        judge("NOT_DELIVERED", UUID.randomUUID()).statusCode(503);
        assertThat(attempt()).contains(id);
        Sisters.recover(spendings);
        Sisters.spend(delegation, 2, id);
        reconciler.finish(Duration.ZERO);
        anybody().get(path)
                .then()
                .body("items.id", contains(id.toString()))
                .body("items.rag", contains("NOT_DELIVERED"));
    }

    @Test
    void confirmedTwiceIsOneJudgement() {
        accepted();
        var id = pendingAttempt("ON_TRACK");
        Sisters.spend(delegation, 2, id);
        reconciler.finish(Duration.ZERO);
        reconciler.finish(Duration.ZERO);
        judge("ON_TRACK", UUID.randomUUID()).statusCode(409).body("type", equalTo("/problems/delegation-spent"));
        anybody().get(path).then().body("items", hasSize(1));
    }

    @Test
    void reconcilerWaitsWhileTheSisterIsDown() {
        accepted();
        var id = pendingAttempt("ON_TRACK");
        Sisters.spend(delegation, 2, id);
        Sisters.fail(spendings + "/" + id, Fault.DOWN);
        reconciler.finish(Duration.ZERO);
        anybody().get(path).then().body("items", empty());
        Sisters.recover(spendings + "/" + id);
        reconciler.finish(Duration.ZERO);
        anybody().get(path).then().body("items.id", contains(id.toString()));
    }

    @Test
    void attemptThatWasNeverSpentIsGivenUpAfterADay_andMayBeMadeAgain() {
        accepted();
        var id = pendingAttempt("ON_TRACK");
        backdate(id);
        reconciler.finish(Duration.ZERO);
        assertThat(stateOf(id)).isEqualTo("GIVEN_UP");
        judge("ON_TRACK", UUID.randomUUID()).statusCode(201).body("id", equalTo(id.toString()));
    }

    @Test
    void answerIsLostAfterTheSpending_theReconcilerConfirms() {
        accepted();
        Sisters.fail(spendings, Fault.ANSWER_LOST);
        judge("ON_TRACK", UUID.randomUUID()).statusCode(503);
        Sisters.recover(spendings);
        assertThat(Sisters.spendings(delegation)).containsOnlyKeys(2);
        anybody().get(path).then().body("items", empty());
        reconciler.finish(Duration.ZERO);
        anybody().get(path).then().body("items.rag", contains("ON_TRACK"));
    }

    @Test
    void answerIsLostAfterTheSpending_aRepeatSpendsNothingMore() {
        accepted();
        var key = UUID.randomUUID();
        Sisters.fail(spendings, Fault.ANSWER_LOST);
        judge("ON_TRACK", key).statusCode(503);
        var spent = Sisters.spendings(delegation);
        Sisters.recover(spendings);
        judge("ON_TRACK", key).statusCode(201).body("id", equalTo(String.valueOf(spent.get(2))));
        assertThat(Sisters.spendings(delegation)).isEqualTo(spent);
    }

    /** Step 3 breaks in the database: all of it is undone, the delegation stays spent, and nothing is lost. */
    @Test
    void diedWhileConfirming_nothingStandsUntilTheReconcilerConfirms() throws Exception {
        accepted();
        database("""
                create function refuse_of_a_test() returns trigger language plpgsql as $$
                begin
                    if new.recommendation_id = '%s' then raise exception 'the connection is gone'; end if;
                    return new;
                end $$""".formatted(recommendation));
        database(
                "create trigger tr_of_a_test before insert on assessments for each row execute function refuse_of_a_test()");
        try {
            judge("CONCERNS", UUID.randomUUID()).statusCode(500);
            reconcileInVain();
            anybody().get(path).then().body("items", empty());
            assertThat(stateOf(attempt().orElseThrow())).isEqualTo("PENDING");
            assertThat(Sisters.spendings(delegation)).containsOnlyKeys(2);
        } finally {
            database("drop trigger tr_of_a_test on assessments");
            database("drop function refuse_of_a_test()");
        }
        reconciler.finish(Duration.ZERO);
        anybody().get(path)
                .then()
                .body("items.rag", contains("CONCERNS"))
                .body("items.recordedBy", contains("chairman"));
    }

    @Test
    void refusedSpendingIsKeptAndARepeatStartsAgainUnderTheSameId() {
        accepted();
        Sisters.refuse(spendings, 409, "delegation-not-yet-effective", "Not before the meeting.");
        judge("ON_TRACK", UUID.randomUUID()).statusCode(409);
        var id = attempt().orElseThrow();
        assertThat(stateOf(id)).isEqualTo("REFUSED");
        reconciler.finish(Duration.ZERO);
        anybody().get(path).then().body("items", empty());
        Sisters.answer(spendings,
                "{\"recommendationNumber\": 2, \"assessmentId\": \"%s\", \"spentAt\": \"2017-09-06T09:00:00Z\"}"
                        .formatted(id));
        judge("ON_TRACK", UUID.randomUUID()).statusCode(201).body("id", equalTo(id.toString()));
    }

    @Test
    void requestAndReconcilerConfirmAtOnce_thereIsOneJudgement() throws Exception {
        accepted();
        var key = UUID.randomUUID();
        Sisters.fail(spendings, Fault.DOWN);
        judge("ON_TRACK", key).statusCode(503);
        Sisters.recover(spendings);
        Sisters.spend(delegation, 2, attempt().orElseThrow());
        try (var reconcilers = new Threads()) {
            for (var number = 0; number < 3; number++) {
                reconcilers.start(() -> reconciler.finish(Duration.ZERO));
            }
            judge("ON_TRACK", key).statusCode(anyOf(equalTo(201), equalTo(409)));
        }
        anybody().get(path).then().body("items", hasSize(1));
    }

    /** The committee itself closes the recommendation between the spending and the confirmation: its word counts. */
    @Test
    void committeeClosesItMeanwhile_theChairmansJudgementIsOnRecordAndReopensNothing() {
        accepted();
        var id = pendingAttempt("ON_TRACK");
        Council.judge(recommendation, "IMPLEMENTED", "2017-09-05").statusCode(201);
        Sisters.spend(delegation, 2, id);
        reconciler.finish(Duration.ZERO);
        anybody().get(path)
                .then()
                .body("items.rag", contains("IMPLEMENTED", "ON_TRACK"))
                .body("items.overtaken", contains(false, true));
        anybody().get("/v1/recommendations/" + recommendation)
                .then()
                .body("lifecycle", equalTo("IMPLEMENTED"))
                .body("rag", equalTo("IMPLEMENTED"));
    }

    @Test
    void othersAreRefusedWithTheRule() {
        accepted();
        for (var role : new String[]{Roles.LEAD_OFFICER, Roles.CABINET_MEMBER, Roles.SCRUTINY_OFFICER, Roles.CLERK,
                Roles.MEMBER}) {
            as(role).body(body("IMPLEMENTED", review))
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("the Chairman's own act"))
                    .body("detail", containsString("they never assess it"));
        }
        anybody().body(body("IMPLEMENTED", review)).post(path).then().statusCode(401);
        anybody().get(path).then().body("items", empty());
    }

    private void accepted() {
        Council.respond(recommendation, "ACCEPTED");
        review = Council.review(inquiry, recommendation);
    }

    private ValidatableResponse judge(String rag, UUID key) {
        return as(Roles.CHAIRMAN).header("Idempotency-Key", key).body(body(rag, review)).post(path).then();
    }

    private String body(String rag, String inReview) {
        return """
                {"rag": "%s", "decidedBy": "CHAIRMAN_UNDER_DELEGATION", "reviewId": "%s", "delegationId": "%s"}"""
                .formatted(rag, inReview, delegation);
    }

    /** What a crash between storing and confirming leaves behind. */
    private UUID pendingAttempt(String rag) {
        Sisters.fail(spendings, Fault.DOWN);
        judge(rag, UUID.randomUUID()).statusCode(503);
        Sisters.recover(spendings);
        return attempt().orElseThrow();
    }

    private Optional<UUID> attempt() {
        return attempts.find("recommendationId", UUID.fromString(recommendation))
                .firstResultOptional()
                .map(Attempt::id);
    }

    /** Work that a test does beside itself; closing waits for it. */
    private static final class Threads implements AutoCloseable {

        private final ExecutorService threads = Executors.newCachedThreadPool();

        void start(Runnable work) {
            threads.execute(work);
        }

        @Override
        public void close() throws InterruptedException {
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void reconcileInVain() {
        try {
            reconciler.finish(Duration.ZERO);
        } catch (RuntimeException expected) {
            assertThat(expected).hasStackTraceContaining("the connection is gone");
        }
    }

    /** Triggers are made by whoever owns the tables, which the service's own role does not (ADR 0051). */
    private static void database(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String stateOf(UUID id) {
        return attempts.getEntityManager()
                .createQuery("select cast(a.state as string) from Attempt a where a.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private void backdate(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> attempts.getEntityManager()
                        .createNativeQuery(
                                "update assessment_attempts set started_at = now() - interval '25 hours', looked_at = now() - interval '1 hour' where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
    }
}
