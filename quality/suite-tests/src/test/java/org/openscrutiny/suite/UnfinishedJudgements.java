package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Judgements whose request died between spending the delegation and confirming, as a crash leaves them (ADR 0020). */
final class UnfinishedJudgements {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSuite suite;
    private final Journey journey;
    private final String inquiry;
    private final List<String> recommendations;
    private final String review;
    private final String delegation;
    private final List<String> left = new ArrayList<>();

    /**
     * The first recommendation is judged as it should be; the others may be.
     *
     * @param access of the item under which the committee leaves the rating to its Chairman, such as {@code 'access': 'PUBLIC'}
     */
    UnfinishedJudgements(RunningSuite suite, int recommendations, String access) {
        this.suite = suite;
        journey = new Journey(suite);
        var monitored = journey.monitored(recommendations);
        inquiry = monitored.get(0);
        this.recommendations = monitored.subList(1, monitored.size());
        var committee = journey.create("clerk", MEETINGS, "/v1/committees",
                "{'name': 'Committee %s', 'kind': 'TASK_AND_FINISH'}".formatted(UUID.randomUUID()));
        var meeting = journey.meeting(committee, "2019-03-12T10:30:00+00:00");
        var item = journey.create("clerk", MEETINGS, "/v1/meetings/" + meeting + "/agenda-items",
                "{'number': '1', 'title': 'Monitoring', 'type': 'RECOMMENDATION_MONITORING', %s}".formatted(access));
        review = journey.create("scrutiny_officer", RECOMMENDATIONS, "/v1/inquiries/" + inquiry + "/reviews",
                "{'milestone': 'SIX_MONTH', 'label': 'Six months on', 'inScope': ['%s']}".formatted(String.join("', '",
                        this.recommendations)));
        journey.post("clerk", MEETINGS, "/v1/meetings/" + meeting + "/agenda-publications",
                "{'publishedAt': '2019-03-04T09:00:00Z'}").statusCode(201);
        journey.step("clerk", MEETINGS, "/v1/meetings/" + meeting,
                "{'to': 'IN_SESSION', 'at': '2019-03-12T10:31:00Z'}");
        var resolution = journey.create("clerk", MEETINGS, "/v1/meetings/" + meeting + "/resolutions",
                "{'itemId': '%s', 'verb': 'DELEGATED', 'text': 'The Chairman rates them all.'}".formatted(item));
        delegation = journey.create("clerk", MEETINGS, "/v1/resolutions/" + resolution + "/delegations", """
                {'delegate': 'CHAIRMAN', 'matter': 'RAG_ASSIGNMENT',
                 'scope': {'inquiryId': '%s', 'reviewId': '%s', 'recommendationNumbers': []}}""".formatted(inquiry,
                review));
        journey.step("clerk", MEETINGS, "/v1/meetings/" + meeting, "{'to': 'CONCLUDED', 'at': '2019-03-12T12:40:00Z'}");
        journey.post("chairman", RECOMMENDATIONS, "/v1/recommendations/" + this.recommendations.get(0) + "/assessments",
                "{'reviewId': '%s', 'rag': 'ON_TRACK', 'decidedBy': 'CHAIRMAN_UNDER_DELEGATION', 'delegationId': '%s'}"
                        .formatted(review, delegation))
                .statusCode(201);
    }

    List<String> recommendations() {
        return recommendations;
    }

    String delegation() {
        return delegation;
    }

    /** Ids of the judgements. */
    List<String> left() {
        return left;
    }

    /** Of all recommendations but the first; needs meetings-service alone. */
    void leave() throws Exception {
        for (var number = 2; number <= recommendations.size(); number++) {
            var attempt = UUID.randomUUID().toString();
            journey.post("chairman", MEETINGS, "/v1/delegations/" + delegation + "/spendings",
                    "{'assessmentId': '%s', 'inquiryId': '%s', 'reviewId': '%s', 'recommendationNumber': %d}"
                            .formatted(attempt, inquiry, review, number))
                    .statusCode(201);
            store(attempt, recommendations.get(number - 1));
            left.add(attempt);
        }
    }

    private void store(String attempt, String recommendation) throws Exception {
        try (var connection = suite.connection(RECOMMENDATIONS); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                    insert into assessment_attempts (id, recommendation_id, review_id, delegation_id, judgement, meeting_id,
                                                     meeting_title, state, actor, started_at, looked_at)
                    select '%s', '%s', review_id, delegation_id, judgement, meeting_id, meeting_title, 'PENDING', actor,
                           now() - interval '1 hour', now() - interval '1 hour'
                    from assessment_attempts where delegation_id = '%s' and recommendation_id = '%s'"""
                    .formatted(attempt, recommendation, delegation, recommendations.get(0)))).isEqualTo(1);
        }
    }

    /** Until no judgement is open that was left. */
    void awaitEnd() throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!count("select count(*) from assessment_attempts where state = 'PENDING' and id in (%s)").equals("0")) {
            assertThat(System.nanoTime()).as("they are looked at in time").isLessThan(until);
            Thread.sleep(200);
        }
    }

    /** @param sql with a place for the ids of what was left */
    String count(String sql) throws SQLException, IOException {
        return suite.query(RECOMMENDATIONS, sql.formatted("'" + String.join("', '", left) + "'"));
    }
}
