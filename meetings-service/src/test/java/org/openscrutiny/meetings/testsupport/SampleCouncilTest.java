package org.openscrutiny.meetings.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** What the published pack of 5 September 2017 asks of the model. */
@QuarkusTest
class SampleCouncilTest {

    @Test
    void agendaHasFourteenItemsInTheOrderOfBusiness() {
        var meeting = read(SampleCouncil.load(), "meeting.2017-09-05");
        assertThat(meeting.getList("agendaItems.number", String.class)).containsExactly("1", "2", "3", "4", "5", "6",
                "7",
                "8", "9", "10", "11", "12", "13", "14");
        assertThat(meeting.getString("scheduledStart")).isEqualTo("2017-09-05T10:30:00+01:00");
    }

    @Test
    void timesAndPagesMayBeAbsent() {
        var meeting = read(SampleCouncil.load(), "meeting.2017-09-05");
        assertThat(numbersWithout(meeting, "plannedStart")).containsExactly("2", "3", "4", "6");
        assertThat(numbersWithout(meeting, "pageFrom")).containsExactly("1", "2", "4", "5", "6", "7", "13", "14");
        Map<String, Object> eight = item(meeting, "8");
        assertThat(eight).containsEntry("pageFrom", 21).containsEntry("pageTo", 34);
        Map<String, Object> twelve = item(meeting, "12");
        assertThat(twelve).containsEntry("plannedStart", "2017-09-05T13:00:00+01:00").containsEntry("pageFrom", 63);
    }

    @Test
    void onePersonHasAnotherTitleUnderAnotherItem() {
        var council = SampleCouncil.load();
        var meeting = read(council, "meeting.2017-09-05");
        var douch = council.id("person.douch");
        var titles = List.of("8", "9", "12")
                .stream()
                .map(n -> contributors(meeting, n).stream()
                        .filter(c -> douch.equals(c.get("personId")))
                        .findFirst()
                        .orElseThrow()
                        .get("roleTitleAtTime"))
                .toList();
        assertThat(titles).containsExactly("Service Director, Children's Social Care",
                "Executive Director, Children's Social Care", "Service Director, Children's Social Care");
    }

    @Test
    void aGroupContributesWithoutNames() {
        var meeting = read(SampleCouncil.load(), "meeting.2017-09-05");
        var last = contributors(meeting, "8").get(3);
        assertThat(last).containsEntry("groupLabel", "Young people").doesNotContainKeys("personId", "printedName");
    }

    @Test
    void preMeetingIsForMembersAlone() {
        var council = SampleCouncil.load();
        var path = "/v1/meetings/" + council.id("meeting.2017-09-05");
        assertThat(Callers.anybody().get(path).jsonPath().getList("sessions.kind")).isEqualTo(List.of("FORMAL"));
        assertThat(Callers.as(Roles.MEMBER).get(path).jsonPath().getList("sessions.kind"))
                .isEqualTo(List.of("PRE_MEETING", "FORMAL"));
        Callers.anybody().get("/v1/sessions/" + council.id("session.2017-09-05.pre")).then().statusCode(404);
    }

    @Test
    void committeeIsDesignatedForEducationAndHasFifteenLinesOfRemit() {
        var council = SampleCouncil.load();
        var committee = Callers.anybody().get("/v1/committees/" + council.id("committee.cscl")).jsonPath();
        assertThat(committee.getList("remit")).hasSize(15);
        assertThat(committee.getList("designatedFor", String.class)).containsExactly("EDUCATION");
        assertThat(committee.getString("supportContact.name")).isEqualTo("Kevin Wright");
    }

    @Test
    void nobodyIsKnownToBeChairmanAndMrsAstonRepresentsNobodyStated() {
        var council = SampleCouncil.load();
        var path = "/v1/committees/" + council.id("committee.cscl") + "/memberships";
        assertThat(Callers.anybody().get(path + "?role=MEMBER").jsonPath().getList("items")).hasSize(11);
        assertThat(Callers.anybody().get(path + "?role=CHAIRMAN").jsonPath().getList("items")).isEmpty();
        var coOpted = Callers.anybody().get(path + "?role=CO_OPTED").jsonPath();
        assertThat(coOpted.getList("items.representation", String.class)).containsExactly("UNSPECIFIED",
                "CHURCH_OF_ENGLAND", "PARENT_GOVERNOR_PRIMARY", "ROMAN_CATHOLIC");
        assertThat(coOpted.getString("items[0].personName")).isEqualTo("Mrs M Aston");
        assertThat(coOpted.getString("items[0].onBehalfOf")).isNull();
    }

    @Test
    void twoSpellingsOfTheVenueStayAsPrinted() {
        var council = SampleCouncil.load();
        assertThat(read(council, "meeting.2017-09-05").getString("venue")).contains(", County Hall,");
        assertThat(read(council, "meeting.2017-10-17").getString("venue")).contains(", New County Hall,");
    }

    @Test
    void julyBeganAndEndedWhenTheMinutesSay() {
        var meeting = read(SampleCouncil.load(), "meeting.2017-07-18");
        assertThat(meeting.getString("status")).isEqualTo("CONCLUDED");
        assertThat(meeting.getString("actualStart")).isEqualTo("2017-07-18T10:03:00+01:00");
        assertThat(meeting.getString("actualEnd")).isEqualTo("2017-07-18T12:59:00+01:00");
        assertThat(meeting.getString("scheduledStart")).as("no paper states when it was to begin").isNull();
        assertThat(meeting.getString("noticeSatisfied")).as("nobody knows when its agenda came out").isNull();
    }

    @Test
    void noticeOfSeptemberHasItsFiveClearDays() {
        var council = SampleCouncil.load();
        var path = "/v1/meetings/" + council.id("meeting.2017-09-05") + "/agenda-publications";
        var first = Callers.anybody().get(path).jsonPath();
        assertThat(first.getInt("items[0].clearDays")).isEqualTo(5);
        assertThat(first.getBoolean("items[0].noticeSatisfied")).isTrue();
    }

    @Test
    void everyPaperHasTheHeadingsCouncilsUse() {
        var council = SampleCouncil.load();
        var path = "/v1/reports?meetingId=" + council.id("meeting.2017-09-05");
        assertThat(Callers.anybody().get(path).jsonPath().getList("items")).hasSize(5);
        var eight = Callers.anybody().get("/v1/reports/" + council.id("report.2017-09-05.8")).jsonPath();
        assertThat(eight.getList("cabinetSignOff.printedName", String.class)).containsExactly("Cllr. Warren Whyte",
                "Cllr. Mike Appleyard");
        assertThat(eight.getList("asks")).hasSize(2);
        var nine = Callers.anybody().get("/v1/reports/" + council.id("report.2017-09-05.9")).jsonPath();
        assertThat(nine.getString("author")).startsWith("Carol Douch");
        assertThat(nine.getString("contactOfficer.name")).isEqualTo("Hannah Dell");
        assertThat(nine.getList("appendices.label", String.class)).containsExactly("Appendix 1", "Appendix 2");
    }

    @Test
    void anyNameFindsThePerson() {
        var council = SampleCouncil.load();
        for (var name : List.of("Mr N Hussain", "mr niknam hussain", "N. Hussain", "NH")) {
            var found = Callers.anybody().queryParam("knownAs", name).get("/v1/people").jsonPath();
            assertThat(found.getList("items.id", String.class)).as(name)
                    .contains(council.id("person.hussain-n"))
                    .doesNotContain(council.id("person.hussain-m"));
        }
        var darby = Callers.anybody().queryParam("knownAs", "Ms I Darby").get("/v1/people").jsonPath();
        assertThat(darby.getList("items.id", String.class)).contains(council.id("person.darby"));
    }

    private static JsonPath read(SampleCouncil council, String meeting) {
        return Callers.anybody().get("/v1/meetings/" + council.id(meeting)).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> numbersWithout(JsonPath meeting, String field) {
        return meeting.<Map<String, Object>>getList("agendaItems")
                .stream()
                .filter(item -> !item.containsKey(field))
                .map(item -> (String) item.get("number"))
                .toList();
    }

    private static Map<String, Object> item(JsonPath meeting, String number) {
        return meeting.<Map<String, Object>>getList("agendaItems")
                .stream()
                .filter(item -> number.equals(item.get("number")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> contributors(JsonPath meeting, String number) {
        return (List<Map<String, Object>>) Objects.requireNonNull(item(meeting, number).get("contributions"));
    }
}
