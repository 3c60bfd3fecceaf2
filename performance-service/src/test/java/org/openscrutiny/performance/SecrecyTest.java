package org.openscrutiny.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.Noticed;

/**
 * An inspection that is only planned and a plan that is only drafted, with a canary in each of their texts, and every door of the service tried by everybody
 * who may not know of it. Each address that can be read has its line in {@link #DOORS}; one without fails the build, so that
 * nobody adds a door and forgets the lock.
 */
@QuarkusTest
class SecrecyTest {

    /** Nobody but those who prepare it may know that inspectors are expected. */
    private static final List<String> SHUT_OUT = List.of("", Roles.MEMBER, Roles.LEAD_OFFICER, Roles.CABINET_MEMBER,
            Roles.ANALYST, Roles.SYSTEM, Roles.SISTER);
    private static final List<String> LET_IN = List.of(Roles.SCRUTINY_OFFICER, Roles.CLERK, Roles.MONITORING_OFFICER,
            Roles.CHAIRMAN);
    /** Data sets and imports, which say in tests of their own who may see what is not published yet. */
    private static final List<String> LEFT_TO_OTHERS = List.of("/v1/data-sets", "/v1/imports");

    /** What a door leads to, and whether it is shut (404) or open with nothing hidden behind it. */
    private record Door(boolean shut, Function<Plan, String> address) {}

    /** The inspection, and public records that stand beside it. */
    private record Plan(String canary, String inspection, String finding, String action, String indicator,
            String revision, String scorecard, String group, String source, String draft) {

        String indicator(String rest) {
            return "/v1/indicators/" + indicator + rest;
        }

        String finding(String rest) {
            return "/v1/findings/" + finding + rest;
        }

        String inspection(String rest) {
            return "/v1/inspections/" + inspection + rest;
        }
    }

    private static final Map<String, Door> DOORS = doors();

    private static Door shut(Function<Plan, String> address) {
        return new Door(true, address);
    }

    private static Door open(Function<Plan, String> address) {
        return new Door(false, address);
    }

    private static Map<String, Door> doors() {
        var doors = new TreeMap<String, Door>();
        doors.put("/v1/inspections", open(x -> "/v1/inspections?include=total&limit=500"));
        doors.put("/v1/inspections/{id}", shut(x -> x.inspection("")));
        doors.put("/v1/inspections/{id}/findings", shut(x -> x.inspection("/findings")));
        doors.put("/v1/inspections/{id}/judgements", shut(x -> x.inspection("/judgements")));
        doors.put("/v1/inspections/{id}/response-report", shut(x -> x.inspection("/response-report")));
        doors.put("/v1/inspections/{id}/clocks", shut(x -> x.inspection("/clocks")));
        doors.put("/v1/improvement-plans", open(x -> "/v1/improvement-plans?include=total&limit=500"));
        for (var part : List.of("", "/editions", "/report")) {
            doors.put("/v1/improvement-plans/{id}" + part, shut(x -> "/v1/improvement-plans/" + x.draft() + part));
        }
        doors.put("/v1/areas", open(x -> "/v1/areas?limit=500"));
        doors.put("/v1/areas/{code}", open(x -> "/v1/areas/825"));
        doors.put("/v1/areas/{code}/clocks", open(x -> "/v1/areas/825/clocks"));
        doors.put("/v1/areas/{code}/inspection-state", open(x -> "/v1/areas/825/inspection-state?on=2036-12-31"));
        doors.put("/v1/audit-entries", open(x -> "/v1/audit-entries"));
        doors.put("/v1/audit-entries/verification", open(x -> "/v1/audit-entries/verification"));
        doors.put("/v1/changes", open(x -> "/v1/changes?limit=500"));
        // Each subscriber knows of his own, whatever it is about.
        var webhooks = "/v1/webhook-subscriptions";
        doors.put(webhooks, open(x -> webhooks));
        doors.put(webhooks + "/{id}", open(x -> webhooks + '/' + UUID.randomUUID()));
        doors.put(webhooks + "/{id}/deliveries", open(x -> webhooks + '/' + UUID.randomUUID() + "/deliveries"));
        doors.put(webhooks + "/{id}/deliveries/{deliveryId}",
                open(x -> webhooks + '/' + UUID.randomUUID() + "/deliveries/" + UUID.randomUUID()));
        doors.put("/v1/findings/{id}", open(x -> x.finding("")));
        doors.put("/v1/findings/{id}/actions", open(x -> x.finding("/actions")));
        doors.put("/v1/findings/{id}/board-reviews", open(x -> x.finding("/board-reviews")));
        doors.put("/v1/improvement-actions", open(x -> "/v1/improvement-actions?include=total&limit=500"));
        doors.put("/v1/improvement-actions/{id}", open(x -> "/v1/improvement-actions/" + x.action()));
        // What follows is published whole: it is looked at all the same.
        doors.put("/v1/comparator-groups", open(x -> "/v1/comparator-groups?owner=825"));
        doors.put("/v1/comparator-groups/{id}", open(x -> "/v1/comparator-groups/" + x.group()));
        doors.put("/v1/indicators", open(x -> "/v1/indicators?limit=500"));
        doors.put("/v1/indicators/{code}", open(x -> x.indicator("")));
        for (var part : List.of("annotations", "definitions", "history", "observations", "observations/csv",
                "targets")) {
            doors.put("/v1/indicators/{code}/" + part, open(x -> x.indicator("/" + part)));
        }
        for (var part : List.of("assessment", "benchmarks", "spc")) {
            doors.put("/v1/indicators/{code}/" + part, open(x -> x.indicator("/" + part + "?area=825")));
        }
        doors.put("/v1/indicators/{code}/chart", open(x -> x.indicator("/chart?area=825&type=RUN")));
        doors.put("/v1/observation-revisions/{id}", open(x -> "/v1/observation-revisions/" + x.revision()));
        doors.put("/v1/scorecards", open(x -> "/v1/scorecards?limit=500"));
        doors.put("/v1/scorecards/{id}", open(x -> "/v1/scorecards/" + x.scorecard()));
        doors.put("/v1/scorecards/{id}/report", open(x -> "/v1/scorecards/" + x.scorecard() + "/report"));
        doors.put("/v1/data-set-bindings", open(x -> "/v1/data-set-bindings?limit=500"));
        doors.put("/v1/data-set-bindings/{id}", shut(x -> "/v1/data-set-bindings/" + x.inspection()));
        doors.put("/v1/inspection-imports", open(x -> "/v1/inspection-imports?limit=500"));
        doors.put("/v1/inspection-imports/{id}", shut(x -> "/v1/inspection-imports/" + x.inspection()));
        doors.put("/v1/sources", open(x -> "/v1/sources"));
        doors.put("/v1/sources/{id}", open(x -> "/v1/sources/" + x.source()));
        return doors;
    }

    @Test
    void everyAddressHasItsDoor() {
        Map<String, Map<String, Object>> paths = Callers.anybody()
                .get("/q/openapi?format=JSON")
                .jsonPath()
                .getMap("paths");
        var readable = new TreeSet<String>();
        paths.forEach((path, operations) -> {
            if (path.startsWith("/v1/") && operations.containsKey("get")
                    && LEFT_TO_OTHERS.stream().noneMatch(path::startsWith)) {
                readable.add(path);
            }
        });
        assertThat(DOORS.keySet()).as("add a line to DOORS for each address that can be read").isEqualTo(readable);
    }

    @Test
    void nobodyShutOutFindsTheCanary() {
        var plan = plant();
        var leaks = new ArrayList<String>();
        for (var door : DOORS.entrySet()) {
            var address = door.getValue().address().apply(plan);
            for (var role : SHUT_OUT) {
                var answer = caller(role).accept("*/*").get(address);
                var told = answer.asString() + answer.headers();
                if (told.contains(plan.canary())) {
                    leaks.add("%s tells \"%s\" the canary".formatted(door.getKey(), role));
                }
                // What was asked for may come back in a problem's detail; nothing else may name it.
                if (answer.statusCode() == 200 && (told.contains(plan.inspection()) || told.contains(plan.draft()))) {
                    leaks.add("%s tells \"%s\" that the inspection or the draft exists".formatted(door.getKey(), role));
                }
                if (door.getValue().shut() && answer.statusCode() != 404) {
                    leaks.add("%s answers \"%s\" with %d".formatted(door.getKey(), role, answer.statusCode()));
                }
                if (answer.statusCode() >= 500) {
                    leaks.add("%s fails for \"%s\"".formatted(door.getKey(), role));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void refusalIsThatOfAnInspectionThatIsNotThere() {
        var plan = plant();
        var nowhere = UUID.randomUUID().toString();
        for (var door : List.of("", "/findings", "/judgements", "/response-report")) {
            var hidden = Callers.anybody().get("/v1/inspections/" + plan.inspection() + door);
            var absent = Callers.anybody().get("/v1/inspections/" + nowhere + door);
            assertThat(hidden.jsonPath().getString("detail")).isEqualTo(
                    absent.jsonPath().getString("detail").replace(nowhere, plan.inspection()));
            assertThat(hidden.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
        }
        for (var role : List.of(Roles.LEAD_OFFICER, Roles.ANALYST)) {
            assertThat(Callers.as(role)
                    .body("{\"previousInspectionId\": \"%s\"}".formatted(plan.inspection()))
                    .post("/v1/inspections")
                    .asString()).doesNotContain(plan.canary());
        }
    }

    @Test
    void totalsAreThoseOfACouncilWithoutIt() {
        var address = "/v1/inspections?include=total&limit=1&type=JTAI&from=2037-01-01";
        var before = total(Callers.anybody(), address);
        plant();
        assertThat(total(Callers.anybody(), address)).isEqualTo(before);
        assertThat(total(Callers.as(Roles.SCRUTINY_OFFICER), address)).isPositive();
    }

    @Test
    void publicTagsDoNotMoveWithIt() {
        var list = "/v1/areas/825/inspection-state?on=2036-12-31";
        var before = Callers.anybody().get(list).asString();
        plant();
        assertThat(Callers.anybody().get(list).asString()).isEqualTo(before);
    }

    @Test
    void metricsSayNothingOfIt() {
        var plan = plant();
        assertThat(Callers.anybody().accept("*/*").get("/q/metrics").asString()).doesNotContain(plan.canary(),
                plan.inspection(), plan.draft());
    }

    @Test
    void thoseWhoPrepareItRead() {
        var plan = plant();
        for (var role : LET_IN) {
            assertThat(Callers.as(role).get("/v1/inspections/" + plan.inspection()).asString()).as(role)
                    .contains(plan.canary());
            assertThat(Callers.as(role).get("/v1/improvement-plans/" + plan.draft()).asString()).as(role)
                    .contains(plan.canary());
        }
    }

    /** Nobody is told by a tag, a version or a time of what they may not know, and everybody of what they may. */
    @Test
    void eachReaderNoticesWhatTheySeeAndNothingElse() {
        var inspection = "/v1/inspections/" + Given.inspection("E10000002", """
                "framework": "JTAI", "type": "JTAI", "title": "Visit", "status": "NOTIFIED\"""");
        assertThat(Noticed.by(() -> revised(inspection, "{\"title\": \"Other\"}"), inspection))
                .isEqualTo(Noticed.PREPARERS);
        assertThat(
                Noticed.by(() -> moved(inspection, "{\"to\": \"ON_SITE\", \"startOn\": \"2017-07-18\"}"), inspection))
                .isEqualTo(Noticed.EVERYBODY);
        assertThat(Noticed.by(() -> revised(inspection, "{\"title\": \"Third\"}"), inspection))
                .isEqualTo(Noticed.EVERYBODY);
        var answered = Given.visit();
        Given.action(Given.finding(answered));
        var plan = Given.plan(answered);
        var address = "/v1/improvement-plans/" + plan;
        assertThat(Noticed.by(() -> revised(address, "{\"title\": \"Other\"}"), address)).isEqualTo(Noticed.PREPARERS);
        assertThat(Noticed.by(() -> Given.approved(plan), address)).isEqualTo(Noticed.EVERYBODY);
    }

    /** A list says of a draft when it changed, as the draft itself does. */
    @Test
    void listsTellTheTimesThatTheRecordsTell() {
        var plan = Given.plan(Given.visit());
        var address = "/v1/improvement-plans/" + plan;
        revised(address, "{\"title\": \"Other\"}");
        assertThat(Callers.as(Roles.SCRUTINY_OFFICER).get(address + "/editions").<String>path("[0].modifiedAt"))
                .isEqualTo(Callers.as(Roles.SCRUTINY_OFFICER).get(address).<String>path("modifiedAt"));
    }

    private static void revised(String address, String patch) {
        Callers.as(Roles.SCRUTINY_OFFICER)
                .contentType("application/merge-patch+json")
                .header("If-Match", Callers.as(Roles.SCRUTINY_OFFICER).get(address).header("ETag"))
                .body(patch)
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static void moved(String inspection, String step) {
        Callers.as(Roles.SCRUTINY_OFFICER).body(step).post(inspection + "/status-changes").then().statusCode(200);
    }

    private static int total(RequestSpecification caller, String address) {
        return caller.get(address).jsonPath().getInt("page.total");
    }

    private static Plan plant() {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var inspection = Given.inspection("E10000002", """
                "framework": "JTAI", "type": "JTAI", "title": "%1$s", "status": "NOTIFIED", "startOn": "2037-01-05",
                "datesStated": "%1$s", "serviceArea": "%1$s", "reportRef": "%1$s", "inspectorate": "%1$s", "areasCovered": ["%1$s"],
                "inspectors": [{"name": "%1$s", "lead": true, "author": false}]""".formatted(canary));
        var finding = Given.finding(Given.visit());
        var indicator = Given.percentage();
        var revision = Given.figure(indicator, "94");
        String scorecard = created("/v1/scorecards", """
                {"title": "Card %s", "area": "825", "entries": [{"indicator": "%s"}]}""".formatted(canary.substring(6),
                indicator));
        String group = created("/v1/comparator-groups", """
                {"kind": "CUSTOM", "title": "Group %s", "owner": "825", "members": ["936"]}""".formatted(
                canary.substring(6)));
        String source = created("/v1/sources", """
                {"publisher": "P", "title": "Source", "officialStatus": "OFFICIAL"}""");
        var action = Given.action(finding);
        String answered = Callers.anybody().get("/v1/findings/" + finding).path("inspectionId");
        String draft = Callers.as(Roles.SCRUTINY_OFFICER)
                .body("""
                        {"title": "%1$s", "purpose": "%1$s", "board": "%1$s", "inspectionIds": ["%2$s"]}""".formatted(
                        canary, answered))
                .post("/v1/improvement-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Plan(canary, inspection, finding, action, indicator, revision, scorecard, group, source, draft);
    }

    private static String created(String path, String body) {
        return Callers.as(Roles.ANALYST).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    private static RequestSpecification caller(String role) {
        return role.isEmpty() ? Callers.anybody() : Callers.as(role);
    }
}
