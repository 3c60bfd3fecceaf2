package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.response.ValidatableResponse;
import org.openscrutiny.launcher.SuiteService;

/**
 * The loop the suite is for, walked once by all who take part in it: a committee's recommendation is answered, reported on,
 * put before a meeting in a frozen pack, judged by the Chairman under the committee's delegation, and minuted.
 */
final class Journey {

    private static final String UPDATE = "Twelve of the fourteen homes now ask every child each week.";

    private final Doors suite;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    Journey(Doors suite) {
        this.suite = suite;
    }

    void walk() {
        var committee = create("clerk", MEETINGS, "/v1/committees",
                "{'name': 'Scrutiny committee %s', 'kind': 'SELECT_COMMITTEE'}".formatted(mark));
        var inquiry = inquiryThatIsMonitored(committee, 2);
        var first = recommendation(inquiry, 1);
        var second = recommendation(inquiry, 2);
        answerAndMonitor(inquiry, List.of(first, second));

        // The clerk calls the meeting and drafts its agenda; nobody else sees a draft.
        var meeting = meeting(committee, "2019-03-12T10:30:00+00:00");
        var item = create("clerk", MEETINGS, "/v1/meetings/" + meeting + "/agenda-items",
                "{'number': '1', 'title': 'Recommendation monitoring %s', 'type': 'RECOMMENDATION_MONITORING'}"
                        .formatted(mark));
        suite.anybody(MEETINGS).get("/v1/agenda-items/" + item).then().statusCode(404);
        var review = create("scrutiny_officer", RECOMMENDATIONS, "/v1/inquiries/" + inquiry + "/reviews",
                """
                {'milestone': 'SIX_MONTH', 'label': 'Progress update after 6 months', 'meetingId': '%s', 'itemId': '%s',
                 'inScope': ['%s', '%s']}""".formatted(meeting, item, first, second));
        patch("clerk", MEETINGS, "/v1/agenda-items/" + item,
                """
                {'relatedRefs': [{'service': 'RECOMMENDATIONS', 'type': 'review', 'id': '%s', 'title': 'Six months on',
                                  'seenAt': '2019-03-01T09:00:00Z'}]}""".formatted(review));

        // The officer reports, the cabinet member signs off, the clerk publishes the agenda with its notice.
        reportProgress(review, first, UPDATE);
        reportProgress(review, second, "Training is planned for the autumn.");
        step("scrutiny_officer", RECOMMENDATIONS, "/v1/reviews/" + review, "{'status': 'PAPER_RECEIVED'}");
        post("clerk", MEETINGS, "/v1/meetings/" + meeting + "/agenda-publications",
                "{'publishedAt': '2019-03-04T09:00:00Z'}").statusCode(201).body("noticeSatisfied", equalTo(true));
        suite.anybody(MEETINGS).get("/v1/agenda-items/" + item).then().statusCode(200);

        var pdf = frozenPackHolds(meeting, UPDATE);

        // The committee meets and leaves the judgement to the Chairman.
        step("clerk", MEETINGS, "/v1/meetings/" + meeting, "{'to': 'IN_SESSION', 'at': '2019-03-12T10:31:00Z'}");
        var resolution = create("clerk", MEETINGS, "/v1/meetings/" + meeting + "/resolutions",
                "{'itemId': '%s', 'verb': 'DELEGATED', 'text': 'The Chairman rates recommendation 1.'}"
                        .formatted(item));
        var delegation = create("clerk", MEETINGS, "/v1/resolutions/" + resolution + "/delegations", """
                {'delegate': 'CHAIRMAN', 'matter': 'RAG_ASSIGNMENT',
                 'scope': {'inquiryId': '%s', 'reviewId': '%s', 'recommendationNumbers': [1]}}""".formatted(inquiry,
                review));
        var judgement = "{'reviewId': '%s', 'rag': 'ON_TRACK', 'decidedBy': 'CHAIRMAN_UNDER_DELEGATION', 'delegationId': '%s'}"
                .formatted(review, delegation);
        assess("chairman", first, judgement).statusCode(409)
                .body("type", equalTo("/problems/delegation-not-yet-effective"));
        step("clerk", MEETINGS, "/v1/meetings/" + meeting, "{'to': 'CONCLUDED', 'at': '2019-03-12T12:40:00Z'}");

        // Only the Chairman, only within the delegation, only once.
        assess("lead_officer", first, judgement).statusCode(403);
        assess("cabinet_member", first, judgement).statusCode(403);
        assess("chairman", second, judgement).statusCode(409)
                .body("type", equalTo("/problems/delegation-does-not-cover"));
        assess("chairman", first, judgement).statusCode(201)
                .body("rag", equalTo("ON_TRACK"))
                .body("delegationId", equalTo(delegation));
        assess("chairman", first, judgement).statusCode(409).body("type", equalTo("/problems/delegation-spent"));
        suite.anybody(MEETINGS)
                .get("/v1/delegations/" + delegation)
                .then()
                .statusCode(200)
                .body("spendings.recommendationNumber", equalTo(List.of(1)));
        suite.anybody(RECOMMENDATIONS)
                .get("/v1/reviews/" + review + "/report")
                .then()
                .statusCode(200)
                .body("recommendations.find { it.number == 1 }.rag", equalTo("ON_TRACK"))
                .body("recommendations.find { it.number == 2 }.rag", equalTo(null));

        // What was frozen shows what stood then.
        assertThat(packPdf(meeting)).isEqualTo(pdf);

        minutesAreApprovedByTheNextMeetingAndSigned(committee, meeting, item);
    }

    /**
     * Recommendations that may be judged.
     *
     * @return their ids, the first number first, after that of their inquiry
     */
    List<String> monitored(int recommendations) {
        var committee = create("clerk", MEETINGS, "/v1/committees",
                "{'name': 'Scrutiny committee %s', 'kind': 'SELECT_COMMITTEE'}".formatted(mark));
        var inquiry = inquiryThatIsMonitored(committee, recommendations);
        var made = IntStream.rangeClosed(1, recommendations)
                .mapToObj(number -> recommendation(inquiry, number))
                .toList();
        answerAndMonitor(inquiry, made);
        return Stream.concat(Stream.of(inquiry), made.stream()).toList();
    }

    private String inquiryThatIsMonitored(String committee, int recommendations) {
        return create("scrutiny_officer", RECOMMENDATIONS, "/v1/inquiries", """
                {'title': 'Hearing children %s', 'committeeId': '%s', 'scale': 'SHORT', 'recommendationsMade': %d}"""
                .formatted(mark, committee, recommendations));
    }

    private String recommendation(String inquiry, int number) {
        return create("scrutiny_officer", RECOMMENDATIONS, "/v1/inquiries/" + inquiry + "/recommendations", """
                {'number': %d, 'text': 'Ask every child %d.', 'leadPost': 'Cabinet Member for Children',
                 'actionBy': {'text': 'Ongoing'}}""".formatted(number, number));
    }

    private void answerAndMonitor(String inquiry, List<String> recommendations) {
        for (var status : new String[]{"EVIDENCE", "REPORTING", "SUBMITTED"}) {
            step("scrutiny_officer", RECOMMENDATIONS, "/v1/inquiries/" + inquiry,
                    "{'status': '%s', 'on': {'value': '2018-09-03', 'precision': 'DAY'}}".formatted(status));
        }
        for (var recommendation : recommendations) {
            create("cabinet_member", RECOMMENDATIONS, "/v1/recommendations/" + recommendation + "/executive-responses",
                    "{'decision': 'ACCEPTED', 'narrative': 'Agreed.', 'decidedOn': '2018-10-01'}");
        }
        step("scrutiny_officer", RECOMMENDATIONS, "/v1/inquiries/" + inquiry,
                "{'status': 'RESPONDED', 'on': {'value': '2018-10-01', 'precision': 'DAY'}}");
        step("scrutiny_officer", RECOMMENDATIONS, "/v1/inquiries/" + inquiry, "{'status': 'MONITORING'}");
    }

    private void reportProgress(String review, String recommendation, String narrative) {
        var updates = "/v1/recommendations/" + recommendation + "/progress-updates";
        var update = create("lead_officer", RECOMMENDATIONS, updates,
                "{'reviewId': '%s', 'officer': 'Head of Service', 'narrative': '%s'}".formatted(review, narrative));
        post("cabinet_member", RECOMMENDATIONS, updates + "/" + update + "/publications",
                "{'signedOffBy': 'Cabinet Member for Children'}").statusCode(201);
    }

    String meeting(String committee, String start) {
        var meeting = create("clerk", MEETINGS, "/v1/meetings",
                "{'committeeId': '%s', 'scheduledStart': '%s', 'venue': 'Committee room'}".formatted(committee, start));
        step("clerk", MEETINGS, "/v1/meetings/" + meeting, "{'to': 'SCHEDULED'}");
        return meeting;
    }

    /** @return its PDF */
    private byte[] frozenPackHolds(String meeting, String update) {
        var packs = "/v1/meetings/" + meeting + "/packs";
        suite.as("clerk", MEETINGS)
                .get(packs + "/draft?format=html")
                .then()
                .statusCode(200)
                .body(containsString(update));
        post("chairman", MEETINGS, packs, "{}").statusCode(403);
        post("clerk", MEETINGS, packs, "{}").statusCode(201)
                .body("version", equalTo(1))
                .body("incomplete", equalTo(false));
        suite.anybody(MEETINGS)
                .get(packs + "/1?format=html")
                .then()
                .statusCode(200)
                .body(containsString(update))
                .body(containsString("Ask every child 1."));
        var pdf = packPdf(meeting);
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        return pdf;
    }

    private byte[] packPdf(String meeting) {
        return suite.anybody(MEETINGS)
                .get("/v1/meetings/" + meeting + "/packs/1?format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private void minutesAreApprovedByTheNextMeetingAndSigned(String committee, String meeting, String item) {
        var minutes = create("clerk", MEETINGS, "/v1/meetings/" + meeting + "/minutes", "{}");
        create("clerk", MEETINGS, "/v1/minutes/" + minutes + "/items",
                "{'number': '1', 'title': 'Recommendation monitoring', 'text': 'The committee thanked the officers.', 'agendaItemId': '%s'}"
                        .formatted(item));
        suite.anybody(MEETINGS).get("/v1/minutes/" + minutes).then().statusCode(404);
        stepMinutes("clerk", minutes, "{'to': 'PUBLISHED_DRAFT'}");
        suite.anybody(MEETINGS)
                .get("/v1/minutes/" + minutes)
                .then()
                .statusCode(200)
                .body("items.title", hasItem("Recommendation monitoring"));

        var next = meeting(committee, "2019-05-14T10:30:00+01:00");
        var approval = create("clerk", MEETINGS, "/v1/meetings/" + next + "/agenda-items",
                "{'number': '1', 'title': 'Minutes of 12 March 2019', 'type': 'MINUTES_APPROVAL'}");
        post("clerk", MEETINGS, "/v1/meetings/" + next + "/agenda-publications",
                "{'publishedAt': '2019-05-03T09:00:00+01:00'}")
                .statusCode(201);
        step("clerk", MEETINGS, "/v1/meetings/" + next, "{'to': 'IN_SESSION', 'at': '2019-05-14T10:30:00+01:00'}");
        stepMinutes("clerk", minutes,
                "{'to': 'APPROVED', 'approval': {'meetingId': '%s', 'itemId': '%s', 'outcome': 'AS_CORRECT'}}"
                        .formatted(next, approval));
        stepMinutes("chairman", minutes,
                "{'to': 'SIGNED', 'signature': {'signedBy': 'the Chairman', 'signedOn': '2019-05-14'}}");

        suite.anybody(MEETINGS).get("/v1/minutes/" + minutes).then().statusCode(200).body("status", equalTo("SIGNED"));
        post("clerk", MEETINGS, "/v1/minutes/" + minutes + "/items", "{'number': '2', 'title': 'Afterthought'}")
                .statusCode(409)
                .body("type", notNullValue());
    }

    private ValidatableResponse assess(String user, String recommendation, String body) {
        return post(user, RECOMMENDATIONS, "/v1/recommendations/" + recommendation + "/assessments", body);
    }

    private void stepMinutes(String user, String minutes, String body) {
        var answer = post(user, MEETINGS, "/v1/minutes/" + minutes + "/status-changes", body).extract();
        assertThat(answer.statusCode()).as("minutes: %s", answer.asString()).isBetween(200, 201);
    }

    void step(String user, SuiteService service, String record, String body) {
        var answer = post(user, service, record + "/status-changes", body).extract();
        assertThat(answer.statusCode()).as("%s %s: %s", record, body, answer.asString()).isBetween(200, 201);
    }

    String create(String user, SuiteService service, String path, String body) {
        var answer = post(user, service, path, body).extract();
        assertThat(answer.statusCode()).as("POST %s: %s", path, answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    ValidatableResponse post(String user, SuiteService service, String path, String body) {
        return suite.as(user, service)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json(body))
                .post(path)
                .then();
    }

    void patch(String user, SuiteService service, String path, String body) {
        var tag = suite.as(user, service).get(path).then().statusCode(200).extract().header("ETag");
        suite.as(user, service)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(json(body))
                .patch(path)
                .then()
                .statusCode(200);
    }

    /** JSON with single quotes reads better in Java; no text here holds an apostrophe. */
    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
