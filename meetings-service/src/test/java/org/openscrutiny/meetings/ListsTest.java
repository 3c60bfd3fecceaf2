package org.openscrutiny.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.meetings.testsupport.RecordedMeeting;
import org.openscrutiny.meetings.testsupport.WholeMeetings;
import org.openscrutiny.support.access.Roles;

/** What a clerk looks for in the lists of the service, and the order in which it is wanted. */
@QuarkusTest
class ListsTest {

    private static @Nullable RecordedMeeting recorded;

    /** Recorded once, by the first test: before it the service has no address yet. */
    private static RecordedMeeting recorded() {
        if (recorded == null) {
            recorded = new RecordedMeeting(WholeMeetings.grown(WholeMeetings.july(WholeMeetings.tag()), 2), 3);
        }
        return recorded;
    }

    @ParameterizedTest
    @CsvSource({"/v1/meetings?committeeId={committee}, scheduledStart, scheduledStart",
            "/v1/reports?meetingId={meeting}, title, title",
            "/v1/reports?meetingId={meeting}, recorded, id",
            "/v1/work-programme-items?committeeId={committee}, recorded, id",
            "/v1/work-programme-items?committeeId={committee}, topic, topic",
            "/v1/public-questions?committeeId={committee}, receivedAt, receivedAt",
            "/v1/delegations?committeeId={committee}, recorded, id",
            "/v1/call-ins?committeeId={committee}, recorded, id",
            "/v1/attendance?committeeId={committee}, meetingStartAt, meetingStartAt",
            "/v1/declarations?committeeId={committee}, meetingStartAt, meetingStartAt",
            "/v1/actions?committeeId={committee}, recorded, id"})
    void aListComesEitherWay(String template, String sort, String field) {
        var address = recorded().address(template);
        var ascending = found(address + "&sort=" + sort, "id");
        assertThat(ascending).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(found(address + "&sort=" + sort, field)).isSorted();
        var descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        assertThat(found(address + "&sort=-" + sort, "id")).isEqualTo(descending);
        assertThat(pageByPage(address + "&limit=1&sort=-" + sort)).isEqualTo(descending);
    }

    @Test
    void minutesAndAttendanceOfAYearComeLatestFirstWhereThatIsAsked() {
        var july = Sitting.inSession();
        var september = july.next("2017-09-05", "TOPIC_REPORT");
        var member = july.member("Mrs W Mallen", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        for (var sitting : List.of(july, september)) {
            Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
            sitting.present(member, "MEMBER");
        }
        for (var list : List.of("/v1/minutes?committeeId=" + july.committee(),
                "/v1/attendance?personId=" + member)) {
            assertThat(found(list, "meetingId")).containsExactly(july.meeting(), september.meeting());
            assertThat(found(list + "&sort=-meetingStartAt", "meetingId")).containsExactly(september.meeting(),
                    july.meeting());
            assertThat(pageByPage(list + "&limit=1&sort=-meetingStartAt")).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/meetings, scheduledStart", "/v1/reports, title", "/v1/work-programme-items, topic",
            "/v1/public-questions, receivedAt", "/v1/delegations, recorded", "/v1/call-ins, recorded",
            "/v1/minutes, meetingStartAt", "/v1/attendance, meetingStartAt", "/v1/committees, name",
            "/v1/key-decision-notices, decisionFrom", "/v1/declarations, meetingStartAt", "/v1/actions, recorded",
            "/v1/actions, due"})
    void anOrderThatAListDoesNotHaveIsRefusedWithThoseItHas(String list, String key) {
        anybody().get(list + "?sort=colour")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"))
                .body("errors[0].detail", containsString(key + ", -" + key));
        anybody().get(list + "?sort=-" + key).then().statusCode(200);
    }

    @Test
    void committeesAreFoundByWordsOfTheirNameAndComeEitherWay() {
        var word = "zq" + WholeMeetings.tag().replaceAll("[0-9]", "x");
        var adults = committee("Adult Care " + word);
        var children = committee("Children's Care " + word);
        assertThat(found("/v1/committees?name=" + word, "id")).containsExactly(adults, children);
        assertThat(found("/v1/committees?sort=-name&name=" + word, "id")).containsExactly(children, adults);
        assertThat(found("/v1/committees?name=children%20" + word, "id")).containsExactly(children);
    }

    private static String committee(String name) {
        return Sitting.post("/v1/committees", "{\"name\": \"%s\", \"kind\": \"SELECT_COMMITTEE\"}".formatted(name));
    }

    @Test
    void keyDecisionsComeLatestFirstWhereThatIsAsked() {
        var list = "/v1/key-decision-notices?limit=500&from=2017-09-01&to=2017-09-30&sort=";
        recorded();
        assertThat(found(list + "decisionFrom", "decisionFrom")).isNotEmpty().isSorted();
        assertThat(found(list + "-decisionFrom", "decisionFrom")).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void seatsAreFoundByTheVoteAndTheBodyTheyStandFor() {
        var seats = recorded().address("/v1/committees/{committee}/memberships?limit=500");
        assertThat(found(seats + "&voting=EDUCATION_ONLY", "representation")).containsExactly("CHURCH_OF_ENGLAND");
        assertThat(found(seats + "&representation=CHURCH_OF_ENGLAND", "voting")).containsExactly("EDUCATION_ONLY");
        assertThat(found(seats + "&representation=ROMAN_CATHOLIC", "id")).isEmpty();
    }

    @Test
    void itemsAreFoundByTheirTypeAndOfABareLineThatIsNotTold() {
        var items = recorded().address("/v1/meetings/{meeting}/agenda-items?include=total");
        as(Roles.CLERK).get(items + "&type=INQUIRY_EVIDENCE").then().body("page.total", equalTo(1));
        assertThat(found(items + "&access=EXEMPT", "title")).containsExactly("A placement contract");
        anybody().get(items + "&access=EXEMPT")
                .then()
                .body("items.title", equalTo(List.of("Exempt item")))
                .body("page.total", equalTo(1));
        assertThat(found(items + "&type=TOPIC_REPORT", "number")).contains("3", "4");
        List<String> told = anybody().get(items + "&type=TOPIC_REPORT").then().extract().path("items.number");
        assertThat(told).contains("4").doesNotContain("3");
    }

    @Test
    void reportsAreFoundByAccessAndByWhenTheyCameOut() {
        var reports = recorded().address("/v1/reports?meetingId={meeting}&include=total");
        assertThat(found(reports + "&access=EXEMPT", "title")).containsExactly("Prices of places");
        anybody().get(reports + "&access=EXEMPT").then().body("page.total", equalTo(0));
        assertThat(found(reports + "&from=2017-07-17&to=2017-07-17", "title")).containsExactly("Letter received late");
        assertThat(found(reports + "&to=2017-07-16", "title")).contains("The tenders")
                .doesNotContain("Letter received late", "Advice not yet out");
    }

    @Test
    void topicsAreFoundByTheirWords() {
        var topics = recorded().address("/v1/work-programme-items?committeeId={committee}");
        assertThat(found(topics + "&topic=topics%201", "topic")).containsExactly("Topic 1");
        assertThat(found(topics + "&topic=exclusions", "topic")).isEmpty();
    }

    @Test
    void questionsAreFoundByTheCommitteeOfTheirMeeting() {
        var questions = recorded().address("/v1/public-questions?include=total&committeeId={committee}");
        as(Roles.CLERK).get(questions).then().body("page.total", equalTo(3));
        anybody().get(questions).then().body("page.total", equalTo(0));
        assertThat(found("/v1/public-questions?committeeId=" + Council.committee(), "id")).isEmpty();
    }

    private static List<String> found(String address, String field) {
        return as(Roles.CLERK).urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .path("items." + field);
    }

    private static List<String> pageByPage(String address) {
        var all = new ArrayList<String>();
        @Nullable
        String next = address;
        while (next != null) {
            var page = as(Roles.CLERK).urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            all.addAll(page.path("items.id"));
            next = page.path("links.next");
        }
        return all;
    }
}
