package org.openscrutiny.meetings.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Roles;

/** What the minutes of 18 July 2017 and their appendix, and items 8 and 12 of 5 September, ask of the model. */
@QuarkusTest
class SampleRecordTest {

    private static @Nullable SampleCouncil loaded;

    /** Loaded once, for its two hundred records take a while, and not before the service listens. */
    private static synchronized SampleCouncil council() {
        if (loaded == null) {
            loaded = SampleCouncil.withRecord("as recorded");
        }
        return loaded;
    }

    @Test
    void attendanceIsCompleteAndOneMemberIsNotRecorded() {
        var roll = read("/v1/meetings/{meeting.2017-07-18}/attendance?limit=100");
        assertThat(roll.getList("items.findAll { it.capacity == 'MEMBER' && it.status == 'PRESENT' }")).hasSize(9);
        assertThat(roll.getList("items.findAll { it.capacity == 'CO_OPTED' && it.status == 'PRESENT' }")).hasSize(2);
        assertThat(roll.getList("items.findAll { it.capacity == 'GUEST' }")).hasSize(1);
        assertThat(roll.getList("items.findAll { it.capacity == 'OFFICER' }")).hasSize(6);
        assertThat(roll.getList("items.findAll { it.status == 'APOLOGIES' }.name", String.class))
                .containsExactlyInAnyOrder("Mr M Moore", "Mrs M Aston", "Ms K Wood");
        assertThat(roll.getList("items.findAll { it.status == 'NOT_RECORDED' }.personId", String.class))
                .containsExactly(council().id("person.hussain-m"));
        assertThat(roll.getList("items.name", String.class)).contains("Ms C Douch");
    }

    @Test
    void fourDeclarationsOfNoKindTiedToNoItem() {
        var declared = read("/v1/meetings/{meeting.2017-07-18}/declarations");
        assertThat(declared.getList("items.name", String.class)).containsExactly("Mr G Williams", "Mr N Hussain",
                "Ms I Darby", "Mr K Hamblin");
        assertThat(declared.getList("items.collect { it.bodies.size() }", Integer.class)).containsExactly(2, 3, 2, 1);
        assertThat(declared.getList("items.kind", String.class)).containsOnly("UNSPECIFIED");
        assertThat(declared.getList("items.itemId")).containsOnlyNulls();
    }

    @Test
    void oneItemApprovedTwoMinutes() {
        var approved = read("/v1/minutes?approvedByItemId={item.2017-07-18.3}");
        assertThat(approved.getList("items.meetingId", String.class))
                .containsExactly(council().id("meeting.2017-03-21"), council().id("meeting.2017-05-23"));
        assertThat(approved.getList("items.signedOn", String.class)).containsOnly("2017-07-18");
        var july = read("/v1/meetings/{meeting.2017-07-18}/minutes");
        assertThat(july.getString("status")).isEqualTo("PUBLISHED_DRAFT");
        assertThat(july.getList("items.number", String.class)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void questionsAndAnswersStandAsPrinted() {
        var notes = read("/v1/meetings/{meeting.2017-07-18}/evidence-notes?limit=100");
        assertThat(notes.getList("items")).hasSize(23);
        assertThat(notes.getString("items[1].outcome")).isEqualTo("NOT_RESPONDED");
        assertThat(notes.getString("items[0].question")).isNull();
        assertThat(notes.getList("items[4].askersRaw", String.class)).containsExactly("LS", "KH", "NH", "GW");
        assertThat(notes.getList("items[4].askers.personId", String.class)).containsExactly(
                council().id("person.sullivan"), council().id("person.hamblin"), council().id("person.hussain-n"),
                council().id("person.williams"));
        assertThat(notes.getList("items[4].answers.respondentsRaw.flatten()", String.class))
                .isEqualTo(List.of("GRW", "DM", "PCB"));
    }

    @Test
    void recordsTellFromWhichDocumentTheyWereTaken() {
        var note = read("/v1/meetings/{meeting.2017-07-18}/evidence-notes?limit=1").getMap("items[0].source");
        assertThat(note).isEqualTo(Map.of("document", "Agenda pack of 5 September 2017", "page", "7-20", "label",
                "Minutes of 18 July 2017, Appendix 1"));
        assertThat(read("/v1/agenda-items/{item.2017-09-05.8}").getString("source.label")).isEqualTo("Agenda, item 8");
    }

    @Test
    void initialsNobodyCanResolveStayAsPrinted() {
        var notes = read("/v1/meetings/{meeting.2017-07-18}/evidence-notes?limit=100");
        assertThat(notes.getString("items[6].askers[0].raw")).isEqualTo("KW");
        assertThat(notes.getString("items[6].askers[0].personId")).isNull();
        assertThat(notes.getString("items[6].askers[0].unresolved")).isEqualTo("NOT_IN_ATTENDANCE");
        assertThat(notes.getString("items[6].answers[0].respondents[1].raw")).isEqualTo("MA");
        assertThat(notes.getString("items[6].answers[0].respondents[1].unresolved")).isEqualTo("NOT_IN_KEY");
        assertThat(notes.getString("items[20].answers[0].respondents[2].raw")).isEqualTo("GR W");
        assertThat(notes.getString("items[20].answers[0].respondents[2].unresolved")).isEqualTo("NOT_IN_KEY");
        assertThat(notes.getString("items[20].answers[0].respondents[3].personId"))
                .isEqualTo(council().id("person.huskinson"));
    }

    @Test
    void itemEightDelegatesEverythingAndItemTwelveTwoAndFour() {
        var eight = read("/v1/delegations/{delegation.2017-09-05.8}");
        assertThat(eight.getString("delegate")).isEqualTo("CHAIRMAN");
        assertThat(eight.getList("scope.recommendationNumbers")).isEmpty();
        assertThat(eight.getString("scope.milestone")).isEqualTo("SIX_MONTH");
        var twelve = read("/v1/delegations?inquiryId={inquiry.workforce}");
        assertThat(twelve.getList("items[0].scope.recommendationNumbers", Integer.class)).containsExactly(2, 4);
        assertThat(as(Roles.CHAIRMAN).body("""
                {"assessmentId": "%s", "inquiryId": "%s", "reviewId": "%s", "recommendationNumber": 1}""".formatted(
                council().id("person.ward"), council().id("inquiry.workforce"), council().id("review.workforce.12m")))
                .post("/v1/delegations/" + council().id("delegation.2017-09-05.12") + "/spendings")
                .jsonPath()
                .getString("type")).isEqualTo("/problems/delegation-does-not-cover");
    }

    @Test
    void workforceRecommendationsOneAndThreeWereAgreedInJanuary() {
        var resolved = read("/v1/meetings/{meeting.2017-01-31}/resolutions");
        assertThat(resolved.getList("items.verb", String.class)).containsExactly("AGREED");
        assertThat(resolved.getString("items[0].text")).contains("Recommendations 1 and 3");
    }

    private JsonPath read(String path) {
        return anybody().get(council().filled(path)).then().statusCode(200).extract().jsonPath();
    }
}
