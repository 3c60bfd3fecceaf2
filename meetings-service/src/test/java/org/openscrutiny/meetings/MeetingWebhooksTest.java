package org.openscrutiny.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.storage.webhook.Dispatcher;
import org.openscrutiny.support.access.Roles;

/** What subscribers are told of meetings: by committee, and nothing that they may not know of. */
@QuarkusTest
class MeetingWebhooksTest {

    private static final String PATH = "/v1/webhook-subscriptions";

    private final Dispatcher dispatcher;

    MeetingWebhooksTest(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    private final List<String> own = new ArrayList<>();

    @AfterEach
    void leave() {
        own.forEach(path -> as(Roles.MONITORING_OFFICER).header("If-Match", "*").delete(path).then().statusCode(204));
    }

    @Test
    void subscriptionToACommitteeIsToldOfItsRecordsAlone() throws Exception {
        var committee = Council.committee();
        var other = Council.committee();
        var subscription = subscribe(Roles.SYSTEM, ", \"committeeId\": \"%s\"".formatted(committee));
        Council.patch("/v1/committees/" + committee, "{\"purpose\": \"Another\"}").statusCode(200);
        Council.patch("/v1/committees/" + other, "{\"purpose\": \"Another\"}").statusCode(200);
        Council.person("Mrs I Darby", "Darby");
        var seat = seat(committee);
        seat(other);
        var meeting = Council.meeting(committee, "2031-05-06T10:00:00Z");
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        Council.delete("/v1/memberships/" + seat).statusCode(204);
        var told = told(Roles.SYSTEM, subscription);
        assertThat(told).contains("UPDATED committee " + committee, "CREATED membership " + seat,
                "DELETED membership " + seat).anyMatch(each -> each.endsWith("meeting " + meeting));
        assertThat(told).noneMatch(each -> each.contains(other) || each.contains(" person "));
        assertThat(told.stream().filter(each -> each.contains(" membership "))).hasSize(2);
    }

    @Test
    void publicSubscriberIsNotToldOfWhatIsExempt() throws Exception {
        var sitting = Sitting.inSession();
        var open = subscribe(Roles.SYSTEM, ", \"committeeId\": \"%s\"".formatted(sitting.committee()));
        var whole = subscribe(Roles.CLERK,
                ", \"audience\": \"EXEMPT\", \"committeeId\": \"%s\"".formatted(sitting.committee()));
        var before = sitting.present(sitting.member("Mrs W Mallen", "\"role\": \"MEMBER\", \"voting\": \"FULL\""),
                "MEMBER");
        var item = Council.exemptItem(sitting.meeting(), "9", "word" + UUID.randomUUID());
        var report = Council.report(item, "Contract");
        var after = sitting.present(sitting.member("Mr D Martin", "\"role\": \"MEMBER\", \"voting\": \"FULL\""),
                "MEMBER");
        var told = told(Roles.SYSTEM, open);
        assertThat(told).anyMatch(each -> each.contains(before)).anyMatch(each -> each.contains(after));
        assertThat(told).noneMatch(each -> each.contains(report));
        assertThat(sequences(Roles.SYSTEM, open)).as("no gap").isEqualTo(countdown(told.size()));
        assertThat(told(Roles.CLERK, whole)).anyMatch(each -> each.equals("CREATED report " + report));
    }

    private static List<Integer> countdown(int from) {
        var numbers = new ArrayList<Integer>();
        for (var number = from; number > 0; number--) {
            numbers.add(number);
        }
        return numbers;
    }

    private static String seat(String committee) {
        return Sitting.post("/v1/committees/" + committee + "/memberships",
                "{\"personId\": \"%s\", \"role\": \"MEMBER\", \"voting\": \"FULL\"}"
                        .formatted(Council.person("Mrs W Mallen", "Mallen")));
    }

    /** Nobody listens there: what would be told is listed all the same. */
    private String subscribe(String role, String rest) {
        var path = PATH + '/' + as(role).body("{\"url\": \"https://127.0.0.1:9/\"%s}".formatted(rest))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        own.add(path);
        return path;
    }

    private List<String> told(String role, String subscription) throws Exception {
        for (var sending : dispatcher.round()) {
            sending.get();
        }
        return as(role).get(subscription + "/deliveries?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.operation + ' ' + it.type + ' ' + it.recordId }", String.class);
    }

    private static List<Integer> sequences(String role, String subscription) {
        return as(role).get(subscription + "/deliveries?limit=500").jsonPath().getList("items.sequence", Integer.class);
    }
}
