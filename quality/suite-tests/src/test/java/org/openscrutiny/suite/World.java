package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.PERFORMANCE;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.openscrutiny.launcher.SuiteService;

/**
 * The three services on databases of their own, and a small council in them. Two worlds hold the same public council; one of
 * them has secrets too: under an exempt item that both announce, in drafts, in an exempt recommendation and an exempt
 * inquiry, in an inspection that is only planned. A canary stands in every text of a secret.
 */
final class World implements Doors, AutoCloseable {

    static final String CANARY = "canary5b1f0c";
    /** Stands in public texts and in secret ones. */
    static final String COMMON_WORD = "harbour";
    private static final String SECRET_TEXT = CANARY + " " + COMMON_WORD;
    private static final String EXEMPT = "'access': 'EXEMPT', 'exemptParagraphs': [3], 'publicInterestNote': 'The price is still being agreed.'";

    /** Where records are read under another address than that of the list they were added to. */
    private static final Map<String, String> KINDS = Map.of("minute-items", "items", "observation-revisions",
            "observations");

    private final boolean secrets;
    private final Map<SuiteService, Instance> services = new EnumMap<>(SuiteService.class);
    private final Map<String, Planted> records = new LinkedHashMap<>();

    /**
     * One record of the council.
     *
     * @param kind   the last part of its list's address, such as {@code agenda-items}
     * @param id     in a world without secrets, that of a secret is of no record
     * @param secret whether only one world has it
     */
    record Planted(String kind, String id, boolean secret) {}

    private World(boolean secrets) {
        this.secrets = secrets;
    }

    static World start(OwnPostgres postgres, boolean secrets) throws Exception {
        var world = new World(secrets);
        var ports = new EnumMap<SuiteService, Integer>(SuiteService.class);
        for (var service : SuiteService.values()) {
            ports.put(service, Instance.freePort());
        }
        for (var service : SuiteService.values()) {
            var database = service.label() + (secrets ? "_with" : "_without");
            postgres.provide(database);
            var settings = Instance.tryOut(postgres.url(database) + "?connectTimeout=20&socketTimeout=60", database,
                    postgres.password(), postgres.password());
            settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4");
            settings.put("SCRUTINY_FIGURES_REFRESH_EVERY", "2s");
            ports.forEach((sister, port) -> settings.put(Instance.urlVariable(sister), "http://127.0.0.1:" + port));
            world.services.put(service,
                    Instance.start(service, Objects.requireNonNull(ports.get(service)), settings));
        }
        return world;
    }

    void establish() throws Exception {
        for (var service : services.values()) {
            service.awaitReady();
        }
        establishMeetings();
        establishRecommendations();
        establishPerformance();
    }

    @Override
    public URI url(SuiteService service) {
        return instance(service).url();
    }

    Instance instance(SuiteService service) {
        return Objects.requireNonNull(services.get(service));
    }

    /** By its name in this class. */
    Map<String, Planted> records() {
        return records;
    }

    String id(String name) {
        return Objects.requireNonNull(records.get(name), name).id();
    }

    /** Names of the records whose ids follow this part of an address, such as {@code agenda-items}. */
    List<String> namesUnder(String part) {
        var kind = KINDS.getOrDefault(part, part);
        return records.entrySet()
                .stream()
                .filter(each -> each.getValue().kind().equals(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> secretIds() {
        return records.values().stream().filter(Planted::secret).map(Planted::id).toList();
    }

    @Override
    public void close() throws Exception {
        for (var service : services.values()) {
            service.close();
        }
    }

    private void establishMeetings() {
        open("committee", MEETINGS, "/v1/committees",
                "{'name': 'Select committee for the harbour', 'kind': 'SELECT_COMMITTEE'}");
        for (var person : List.of("Mrs W Mallen", "Mr D Dhillon", "Ms J Ward")) {
            open("person." + person, MEETINGS, "/v1/people",
                    "{'displayName': '%s', 'familyName': '%s'}".formatted(person,
                            person.substring(person.lastIndexOf(' ') + 1)));
        }
        open("membership", MEETINGS, "/v1/committees/{committee}/memberships",
                "{'personId': '{person.Mrs W Mallen}', 'role': 'MEMBER', 'voting': 'FULL'}");
        open("meeting", MEETINGS, "/v1/meetings",
                "{'committeeId': '{committee}', 'scheduledStart': '2017-07-18T10:00:00Z', 'venue': 'Mezzanine Room 1'}");
        open("item", MEETINGS, "/v1/meetings/{meeting}/agenda-items",
                "{'number': '1', 'title': 'Dues of the harbour', 'type': 'TOPIC_REPORT', 'purposeText': 'To hear of the harbour'}");
        // Both worlds tell the public that an exempt item exists, with its paragraph: LGA 1972, section 100B.
        open("exempt-item", MEETINGS, "/v1/meetings/{meeting}/agenda-items",
                "{'number': '2', 'title': '%1$s', 'purposeText': '%1$s', 'type': 'TOPIC_REPORT', %2$s, 'publicSummary': 'A contract.'}"
                        .formatted(secrets ? SECRET_TEXT : "A contract", EXEMPT));
        papers();
        step(MEETINGS, "/v1/meetings/{meeting}/status-changes", "{'to': 'SCHEDULED'}");
        step(MEETINGS, "/v1/meetings/{meeting}/agenda-publications", "{'publishedAtKnown': false}");
        secret("draft-item", MEETINGS, "/v1/meetings/{meeting}/agenda-items",
                "{'number': '3', 'title': '%1$s', 'purposeText': '%1$s', 'type': 'TOPIC_REPORT'}".formatted(
                        SECRET_TEXT));
        secret("draft-meeting", MEETINGS, "/v1/meetings",
                "{'committeeId': '{committee}', 'scheduledStart': '2017-10-10T10:00:00Z', 'venue': '%s'}".formatted(
                        SECRET_TEXT));
        step(MEETINGS, "/v1/meetings/{meeting}/status-changes", "{'to': 'IN_SESSION', 'at': '2017-07-18T10:03:00Z'}");
        proceedings();
        minutes();
        decisions();
        step(MEETINGS, "/v1/meetings/{meeting}/packs", "{}");
    }

    private void papers() {
        open("contribution", MEETINGS, "/v1/agenda-items/{item}/contributions",
                "{'printedName': 'Head of Harbour', 'roleTitleAtTime': 'Head of Harbour', 'capacity': 'WITNESS'}");
        open("report", MEETINGS, "/v1/reports",
                "{'agendaItemId': '{item}', 'title': 'The harbour', 'author': 'Head of Harbour', 'purpose': 'To inform'}");
        document("document", "report", "harbour.pdf", COMMON_WORD, false);
        secret("exempt-contribution", MEETINGS, "/v1/agenda-items/{exempt-item}/contributions",
                "{'printedName': '%1$s', 'roleTitleAtTime': '%1$s', 'capacity': 'WITNESS'}".formatted(SECRET_TEXT));
        secret("exempt-report", MEETINGS, "/v1/reports",
                "{'agendaItemId': '{exempt-item}', 'title': '%1$s', 'author': '%1$s', 'purpose': '%1$s'}".formatted(
                        SECRET_TEXT));
        document("exempt-document", "exempt-report", CANARY + ".pdf", SECRET_TEXT, true);
    }

    private void proceedings() {
        open("attendance", MEETINGS, "/v1/meetings/{meeting}/attendance",
                "{'personId': '{person.Mrs W Mallen}', 'capacity': 'MEMBER', 'status': 'PRESENT'}");
        open("initials", MEETINGS, "/v1/meetings/{meeting}/initials",
                "{'initials': 'WM', 'printedName': 'Wendy Mallen'}");
        for (var exempt : new boolean[]{false, true}) {
            var prefix = exempt ? "exempt-" : "";
            var text = exempt ? SECRET_TEXT : "Of the " + COMMON_WORD;
            under(prefix, "declarations", exempt,
                    "'personId': '{person.Mrs W Mallen}', 'kind': 'PERSONAL', 'nature': '%1$s', 'bodies': ['%1$s']"
                            .formatted(text));
            under(prefix, "evidence-notes", exempt,
                    "'askersRaw': ['WM'], 'section': '%1$s', 'question': '%1$s', 'outcome': 'ANSWERED', 'answers': [{'text': '%1$s', 'respondentsRaw': ['CD']}]"
                            .formatted(text));
            under(prefix, "resolutions", exempt,
                    "'verb': 'AGREED', 'text': '%1$s', 'limbs': [{'label': '(a)', 'text': '%1$s'}]".formatted(text));
            under(prefix, "votes", exempt,
                    "'motion': '%s', 'forCount': 1, 'againstCount': 0, 'abstainCount': 0".formatted(text));
            under(prefix, "actions", exempt, "'text': '%s'".formatted(text));
        }
        secret("exempt-delegation", MEETINGS, "/v1/resolutions/{exempt-resolutions}/delegations",
                "{'delegate': 'CHAIRMAN', 'matter': 'RAG_ASSIGNMENT', 'scope': {'inquiryId': '%s'}}".formatted(
                        new UUID(0, 1)));
    }

    private void under(String prefix, String list, boolean secret, String fields) {
        plant(prefix + list, "clerk", MEETINGS, "/v1/meetings/{meeting}/" + list,
                "{'itemId': '{%sitem}', %s}".formatted(prefix, fields), secret);
    }

    private void minutes() {
        open("minutes", MEETINGS, "/v1/meetings/{meeting}/minutes", "{}");
        open("minute", MEETINGS, "/v1/minutes/{minutes}/items",
                "{'number': '1', 'title': 'The harbour', 'text': 'It was heard of.', 'agendaItemId': '{item}'}");
        secret("exempt-minute", MEETINGS, "/v1/minutes/{minutes}/items",
                "{'number': '2', 'title': '%1$s', 'text': '%1$s', 'agendaItemId': '{exempt-item}'}".formatted(
                        SECRET_TEXT));
        step(MEETINGS, "/v1/minutes/{minutes}/status-changes", "{'to': 'PUBLISHED_DRAFT'}");
    }

    private void decisions() {
        var text = secrets ? SECRET_TEXT : "A contract";
        open("decision", MEETINGS, "/v1/key-decision-notices",
                """
                {'title': '%1$s', 'matter': '%1$s', 'documents': ['%1$s'], 'significance': ['EXPENDITURE_OR_SAVINGS'],
                 'decisionFrom': '2017-09-11', 'decisionTo': '2017-09-11',
                 'decisionMaker': {'kind': 'BODY', 'name': 'Cabinet', 'members': ['Leader of the Council']},
                 'documentsFrom': 'Democratic Services', 'furtherDocuments': 'Ask Democratic Services',
                 'access': 'EXEMPT', 'exemptParagraphs': [3], 'publicSummary': 'A contract', 'publicInterestNote': '%1$s'}"""
                        .formatted(text));
        step(MEETINGS, "/v1/key-decision-notices/{decision}/publications", "{'publishedOn': '2017-08-01'}");
        step(MEETINGS, "/v1/key-decision-notices/{decision}/decisions",
                "{'decidedOn': '2017-09-11', 'text': '%1$s', 'reasons': '%1$s', 'publishedOn': '2017-09-11'}".formatted(
                        text));
        secret("exempt-call-in", MEETINGS, "/v1/call-ins",
                """
                {'keyDecisionNoticeId': '{decision}', 'committeeId': '{committee}', 'reason': '%s',
                 'calledBy': ['{person.Mrs W Mallen}', '{person.Mr D Dhillon}', '{person.Ms J Ward}']}""".formatted(
                        SECRET_TEXT));
    }

    private void establishRecommendations() {
        inquiry("", "inquiry", "'title': 'The harbour', 'summary': 'Of the harbour'", false);
        recommendation("recommendation", "inquiry", 1, "Dredge the harbour.", "", false);
        recommendation("exempt-recommendation", "inquiry", 2, SECRET_TEXT, EXEMPT + ", ", true);
        recommendation("last-recommendation", "inquiry", 3, "Light the harbour.", "", false);
        inquiry(EXEMPT + ", ", "exempt-inquiry", "'title': '%1$s', 'summary': '%1$s'".formatted(SECRET_TEXT), true);
        recommendation("hidden-recommendation", "exempt-inquiry", 1, SECRET_TEXT, "", true);
        submit("inquiry", false);
        submit("exempt-inquiry", true);
        for (var name : List.of("recommendation", "exempt-recommendation", "hidden-recommendation",
                "last-recommendation")) {
            respond(name);
        }
        plant("review", "clerk", RECOMMENDATIONS, "/v1/inquiries/{inquiry}/reviews",
                """
                {'milestone': 'SIX_MONTH', 'label': 'Six months on', 'dueOn': {'value': '2017-09-05', 'precision': 'DAY'},
                 'inScope': ['{recommendation}'%s, '{last-recommendation}']}""".formatted(
                        secrets ? ", '{exempt-recommendation}'" : ""),
                false);
        secret("exempt-review", RECOMMENDATIONS, "/v1/inquiries/{exempt-inquiry}/reviews",
                "{'milestone': 'SIX_MONTH', 'label': '%s', 'inScope': ['{hidden-recommendation}']}".formatted(
                        SECRET_TEXT));
        history("recommendation", "review", false);
        history("exempt-recommendation", "review", true);
        history("hidden-recommendation", "exempt-review", true);
        secret("draft-update", RECOMMENDATIONS, "/v1/recommendations/{recommendation}/progress-updates",
                "{'officer': '%1$s', 'narrative': '%1$s'}".formatted(SECRET_TEXT));
        stepIf(false, RECOMMENDATIONS, "/v1/inquiries/{inquiry}/response-clock/entries",
                "{'kind': 'RECEIVED', 'on': '2017-01-09'}");
    }

    private void inquiry(String access, String name, String fields, boolean secret) {
        plant(name, "clerk", RECOMMENDATIONS, "/v1/inquiries",
                "{%s%s, 'committeeId': '{committee}', 'scale': 'FULL'}".formatted(access, fields), secret);
    }

    private void recommendation(String name, String inquiry, int number, String text, String access, boolean secret) {
        plant(name, "clerk", RECOMMENDATIONS, "/v1/inquiries/{%s}/recommendations".formatted(inquiry), """
                {%1$s'number': %2$d, 'text': '%3$s', 'sourceNote': '%3$s', 'leadPost': '%3$s', 'leadOfficer': '%3$s',
                 'parts': [{'label': 'a', 'text': '%3$s'}], 'actionBy': {'text': '%3$s February 2017'}}"""
                .formatted(access, number, text), secret);
    }

    private void submit(String inquiry, boolean secret) {
        for (var status : List.of("EVIDENCE", "REPORTING", "SUBMITTED")) {
            stepIf(secret, RECOMMENDATIONS, "/v1/inquiries/{%s}/status-changes".formatted(inquiry),
                    "{'status': '%s', 'on': {'value': '2017-01-09', 'precision': 'DAY'}}".formatted(status));
        }
    }

    private void respond(String recommendation) {
        var secret = Objects.requireNonNull(records.get(recommendation)).secret();
        plant("response-to-" + recommendation, "clerk", RECOMMENDATIONS,
                "/v1/recommendations/{%s}/executive-responses".formatted(recommendation),
                "{'decision': 'ACCEPTED', 'narrative': '%1$s', 'reason': '%1$s', 'decidedOn': '2017-01-09'}".formatted(
                        secret ? SECRET_TEXT : "Agreed"),
                secret);
    }

    private void history(String recommendation, String review, boolean secret) {
        var text = secret ? SECRET_TEXT : "Of the " + COMMON_WORD;
        var address = "/v1/recommendations/{%s}/".formatted(recommendation);
        plant("update-of-" + recommendation, "clerk", RECOMMENDATIONS, address + "progress-updates", """
                {'reviewId': '{%2$s}', 'officer': '%1$s', 'narrative': '%1$s',
                 'asOf': {'value': '2017-07-01', 'precision': 'DAY'}}""".formatted(text, review), secret);
        stepIf(secret, RECOMMENDATIONS,
                address + "progress-updates/{update-of-%s}/publications".formatted(recommendation),
                "{'signedOffBy': '%s'}".formatted(text));
        stepIf(secret, RECOMMENDATIONS, address + "action-by-dates",
                "{'actionBy': {'text': '%1$s April 2017'}, 'reason': '%1$s', 'on': '2017-02-20'}".formatted(text));
        plant("assessment-of-" + recommendation, "clerk", RECOMMENDATIONS, address + "assessments", """
                {'rag': 'CONCERNS', 'decidedBy': 'COMMITTEE', 'reviewId': '{%2$s}', 'meetingId': '{meeting}',
                 'rationale': '%1$s'}""".formatted(text, review), secret);
    }

    private void establishPerformance() {
        as("analyst", PERFORMANCE).body(json("""
                {'code': 'harbour-dues', 'title': 'Dues of the harbour', 'definition': 'What ships pay',
                 'seasonal': false, 'frequency': 'MONTHLY', 'aggregation': 'RATIO_OF_SUMS',
                 'polarity': 'HIGHER_BETTER', 'measureType': 'PERCENT', 'unit': '%', 'indicatorDp': 0}"""))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        records.put("indicator", new Planted("indicators", "harbour-dues", false));
        records.put("area", new Planted("areas", "E10000002", false));
        plant("figure", "analyst", PERFORMANCE, "/v1/indicators/{indicator}/observations", """
                {'area': 'E10000002', 'period': {'period': '2017', 'code': 'M4'}, 'value': 94, 'status': 'FINAL',
                 'publishedOn': '2017-07-01'}""", false);
        plant("scorecard", "analyst", PERFORMANCE, "/v1/scorecards",
                "{'title': 'The harbour', 'area': '825', 'entries': [{'indicator': 'harbour-dues'}]}", false);
        plant("inspection", "scrutiny_officer", PERFORMANCE, "/v1/inspections", """
                {'area': 'E10000002', 'framework': 'SIF', 'type': 'MONITORING_VISIT', 'title': 'Monitoring visit',
                 'status': 'PUBLISHED', 'startOn': '2017-04-11', 'endOn': '2017-04-12', 'publishedOn': '2017-06-13'}""",
                false);
        plant("planned-inspection", "scrutiny_officer", PERFORMANCE, "/v1/inspections", """
                {'area': 'E10000002', 'framework': 'JTAI', 'type': 'JTAI', 'title': '%1$s', 'status': 'NOTIFIED',
                 'startOn': '2037-01-05', 'datesStated': '%1$s', 'serviceArea': '%1$s', 'reportRef': '%1$s',
                 'areasCovered': ['%1$s'], 'inspectors': [{'name': '%1$s', 'lead': true, 'author': false}]}"""
                .formatted(SECRET_TEXT), true);
        plant("finding", "scrutiny_officer", PERFORMANCE, "/v1/inspections/{inspection}/findings",
                "{'text': 'Health assessments have become slower.', 'polarity': 'IMPROVEMENT', 'verbatim': false}",
                false);
        plant("improvement", "lead_officer", PERFORMANCE, "/v1/findings/{finding}/actions",
                "{'text': 'Weekly reports', 'due': {'text': 'panel on 3rd July'}}", false);
        records.put("improvement-action",
                new Planted("improvement-actions", id("improvement"), false));
        plant("improvement-plan", "scrutiny_officer", PERFORMANCE, "/v1/improvement-plans", """
                {'title': 'Improvement Plan', 'board': 'Improvement Board', 'inspectionIds': ['{inspection}']}""",
                false);
        as("scrutiny_officer", PERFORMANCE).body(json("{'to': 'APPROVED', 'approved': {'text': 'July 2017'}}"))
                .post(filled("/v1/improvement-plans/{improvement-plan}/status-changes"))
                .then()
                .statusCode(200);
        plant("draft-plan", "scrutiny_officer", PERFORMANCE, "/v1/improvement-plans", """
                {'title': '%1$s', 'purpose': '%1$s', 'board': '%1$s', 'inspectionIds': ['{inspection}']}"""
                .formatted(SECRET_TEXT), true);
    }

    private void open(String name, SuiteService service, String path, String body) {
        plant(name, "clerk", service, path, body, false);
    }

    private void secret(String name, SuiteService service, String path, String body) {
        plant(name, "clerk", service, path, body, true);
    }

    private void plant(String name, String user, SuiteService service, String path, String body, boolean secret) {
        var kind = path.substring(path.lastIndexOf('/') + 1);
        if (secret && !secrets) {
            records.put(name, new Planted(kind, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .toString(), true));
            return;
        }
        records.put(name, new Planted(kind, post(user, service, path, body), secret));
    }

    private void document(String name, String report, String file, String text, boolean secret) {
        if (secret && !secrets) {
            records.put(name, new Planted("documents", new UUID(1, 1).toString(), true));
            return;
        }
        String id = as("clerk", MEETINGS).contentType("application/pdf")
                .body(("%PDF-1.4\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII))
                .post("/v1/reports/%s/documents?fileName=%s&title=%s".formatted(id(report), file, COMMON_WORD))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        records.put(name, new Planted("documents", id, secret));
    }

    private void step(SuiteService service, String path, String body) {
        stepIf(false, service, path, body);
    }

    /** A change of a record that another step made. */
    private void stepIf(boolean secret, SuiteService service, String path, String body) {
        if (!secret || secrets) {
            post("clerk", service, path, body);
        }
    }

    private String post(String user, SuiteService service, String path, String body) {
        var answer = as(user, service).body(json(filled(body))).post(filled(path));
        assertThat(answer.statusCode()).as("POST %s: %s", path, answer.asString()).isEqualTo(201);
        String id = answer.path("id");
        return id == null ? "" : id;
    }

    private String filled(String text) {
        var out = text;
        for (var name : new ArrayList<>(records.keySet())) {
            out = out.replace("{" + name + "}", id(name));
        }
        return out;
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
