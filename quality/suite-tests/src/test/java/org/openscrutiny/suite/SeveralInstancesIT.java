package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openscrutiny.launcher.SuiteService.MEETINGS;
import static org.openscrutiny.launcher.SuiteService.RECOMMENDATIONS;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.launcher.SuiteService;

/**
 * Two instances of each service share a database: behind the project's own proxy they are one service, and what one of them
 * gave out the other takes. The second of each runs in the zone of Auckland.
 */
@Tag("long")
@ExtendWith(RunningSuite.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesIT {

    private static final int ROUNDS = 200;
    private static final int TWINS = 50;

    private final RunningSuite first;
    private final Map<SuiteService, Instance> second = new EnumMap<>(SuiteService.class);

    @TempDir
    Path directory;

    SeveralInstancesIT(RunningSuite first) {
        this.first = first;
    }

    @BeforeAll
    void startTheSecondOfEach() throws Exception {
        for (var service : SuiteService.values()) {
            var settings = first.oneMore(service);
            for (var sister : SuiteService.values()) {
                settings.put(Instance.urlVariable(sister), first.url(sister).toString());
            }
            settings.put("TZ", "Pacific/Auckland");
            second.put(service, Instance.start(service, settings));
        }
        for (var instance : second.values()) {
            instance.awaitReady();
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (var instance : second.values()) {
            instance.close();
        }
    }

    private Instance second(SuiteService service) {
        return Objects.requireNonNull(second.get(service));
    }

    private FrontDoor frontDoor() throws Exception {
        assumeTrue(Tools.isThere(FrontDoor.PROGRAM), "No nginx on the path: the proxy is not tried");
        var instances = new EnumMap<SuiteService, List<java.net.URI>>(SuiteService.class);
        for (var service : SuiteService.values()) {
            instances.put(service, List.of(first.url(service), second(service).url()));
        }
        return FrontDoor.before(instances, directory);
    }

    @Test
    void journeyPassesThroughTheProxy() throws Exception {
        try (var door = frontDoor()) {
            new Journey(door).walk();
            for (var service : List.of(MEETINGS, RECOMMENDATIONS)) {
                var metrics = second(service).anybody(service).accept("text/plain").get("/q/metrics").asString();
                assertThat(metrics).as("the second %s did its part", service)
                        .containsPattern("http_server_requests_seconds_count\\{[^}]*method=\"POST\"");
            }
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(arguments(MEETINGS, "/v1/people"), arguments(RECOMMENDATIONS, "/v1/recommendations"),
                arguments(SuiteService.PERFORMANCE, "/v1/areas"), arguments(MEETINGS, "/v1/changes"),
                arguments(RECOMMENDATIONS, "/v1/changes"), arguments(SuiteService.PERFORMANCE, "/v1/changes"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void cursorOfOneLeadsOnAtTheOther(SuiteService service, String list) {
        var whole = first.anybody(service).get(list + "?limit=6").then().statusCode(200).extract().jsonPath();
        var start = first.anybody(service).get(list + "?limit=3").then().statusCode(200).extract().jsonPath();
        var rest = second(service).anybody(service)
                .get(list + "?limit=3&after=" + start.getString("page.next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(Stream.concat(start.getList("items").stream(), rest.getList("items").stream()).toList())
                .hasSize(6)
                .isEqualTo(whole.getList("items"));
    }

    @Test
    void tagOfOneIsCurrentAndThenStaleAtTheOther() {
        var committee = "/v1/committees/" + committee();
        var tag = first.as("clerk", MEETINGS).get(committee).then().statusCode(200).extract().header("ETag");
        second(MEETINGS).as("clerk", MEETINGS).header("If-None-Match", tag).get(committee).then().statusCode(304);
        revise(second(MEETINGS), committee, tag, "'purpose': 'Changed'").then().statusCode(200);
        first.as("clerk", MEETINGS)
                .header("If-None-Match", tag)
                .get(committee)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("Changed"));
        revise(first, committee, tag, "'purpose': 'Changed again'").then().statusCode(412);
    }

    @Test
    void keyUsedAtOneIsReplayedByTheOther() {
        var key = UUID.randomUUID().toString();
        var name = "Committee " + UUID.randomUUID();
        var told = establish(first, key, name);
        assertThat(told.statusCode()).isEqualTo(201);
        var again = establish(second(MEETINGS), key, name);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(told.asString());
        assertThat(again.header("Location")).isEqualTo(told.header("Location"));
        establish(second(MEETINGS), key, name + " of another kind").then().statusCode(422);
    }

    /** F12: what a clock shows is London's affair, wherever the machine stands. */
    @Test
    void machinesZoneMakesNoDifference() {
        var meeting = "/v1/meetings/" + first.id("meeting.2017-09-05");
        for (var address : List.of(meeting, meeting + "/clocks", meeting + "/completeness", meeting + "/agenda-items",
                meeting + "/packs/1?format=html", "/v1/meetings?from=2017-07-18&to=2017-09-05",
                "/v1/forward-plan?from=2017-01-01&to=2017-12-31")) {
            assertSame(MEETINGS, address);
        }
        var calendar = "/v1/calendar.ics?from=2017-01-01";
        assertThat(calendar(second(MEETINGS), calendar)).contains("BEGIN:VEVENT").isEqualTo(calendar(first, calendar));
        for (var address : List.of("/v1/inquiries/" + first.id("inquiry.voice") + "/response-clock",
                "/v1/reviews/" + first.id("review.voice.6m") + "/report", "/v1/reminders?days=366", "/v1/summary",
                "/v1/recommendations/" + first.id("rec.voice.1") + "/timeline", "/v1/tracker")) {
            assertSame(RECOMMENDATIONS, address);
        }
        for (var address : List.of("/v1/inspections/" + first.id("inspection.third-visit"),
                "/v1/areas/825/inspection-state?on=2017-09-05", "/v1/indicators?limit=500", "/v1/scorecards")) {
            assertSame(SuiteService.PERFORMANCE, address);
        }
    }

    private void assertSame(SuiteService service, String address) {
        var here = first.as("clerk", service).accept("*/*").get(address).then().statusCode(200).extract();
        var there = second(service).as("clerk", service).accept("*/*").get(address).then().statusCode(200).extract();
        assertThat(there.asString()).as(address).isEqualTo(here.asString());
        assertThat(there.header("ETag")).as(address).isEqualTo(here.header("ETag"));
    }

    /** But for when it was asked for, and at which of the two. */
    private static String calendar(Doors door, String address) {
        return door.as("clerk", MEETINGS)
                .accept("*/*")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("DTSTAMP:.*", "")
                .replace(door.url(MEETINGS).toString(), "");
    }

    static Stream<Arguments> starts() {
        return Stream.of(arguments("2026-03-29T00:59:00+00:00", "2026-03-29"),
                // The hour that is left out in London: the instant is what counts.
                arguments("2026-03-29T01:30:00+00:00", "2026-03-29"),
                // The hour that comes twice.
                arguments("2026-10-25T01:30:00+01:00", "2026-10-25"),
                arguments("2026-10-25T01:30:00+00:00", "2026-10-25"), arguments("2027-03-28T23:30:00+01:00",
                        "2027-03-28"),
                // By another clock it is the next day, month or year already.
                arguments("2026-06-30T23:30:00+01:00", "2026-06-30"), arguments("2026-12-31T23:30:00+00:00",
                        "2026-12-31"),
                arguments("2028-02-29T23:59:00+00:00", "2028-02-29"));
    }

    /** F12 */
    @ParameterizedTest
    @MethodSource("starts")
    void meetingKeepsItsDayInLondon(String start, String day) {
        var there = new Journey(second(MEETINGS)).meeting(committee(), start);
        var told = first.as("clerk", MEETINGS).get("/v1/meetings/" + there).then().statusCode(200).extract();
        assertThat(OffsetDateTime.parse(told.path("scheduledStart")).toInstant())
                .isEqualTo(OffsetDateTime.parse(start).toInstant());
        assertThat(told.<String>path("scheduledOn")).isEqualTo(day);
        assertThat(second(MEETINGS).as("clerk", MEETINGS).get("/v1/meetings/" + there).asString()).isEqualTo(told
                .asString());
        for (var door : List.of(first, second(MEETINGS))) {
            assertThat(door.as("clerk", MEETINGS)
                    .get("/v1/meetings?limit=500&from=%1$s&to=%1$s".formatted(day))
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.id")).contains(there);
        }
    }

    /** F7 */
    @Test
    void ofFiftyTwinsAtBothOneWrites() throws Exception {
        var key = UUID.randomUUID().toString();
        var name = "Committee " + UUID.randomUUID();
        var created = new HashSet<String>();
        for (var answer : atOnce(IntStream.range(0, TWINS)
                .<Callable<Response>>mapToObj(
                        twin -> () -> establish(twin % 2 == 0 ? first : second(MEETINGS), key, name))
                .toList())) {
            if (answer.statusCode() == 201) {
                created.add(answer.asString() + answer.header("Location") + answer.header("ETag"));
            } else {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
                assertThat(answer.<String>path("type")).isEqualTo("/problems/request-in-progress");
            }
        }
        assertThat(created).hasSize(1);
        assertThat(first.query(MEETINGS, "select count(*) from committees where name = '%s'".formatted(name)))
                .isEqualTo("1");
    }

    static Stream<Arguments> records() {
        return Stream.of(arguments("a committee", "/v1/committees", "'purpose': 'Version %d'"),
                arguments("the order of an agenda", "/v1/agenda-items", "'purposeText': 'Version %d', 'order': 1"),
                arguments("minutes", "/v1/minute-items", "'text': 'Version %d'"));
    }

    /** F6: of two who change a record at the two instances, one is told that it is stale. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void ofTwoWritersOneIsStale(String what, String list, String change) throws Exception {
        var journey = new Journey(first);
        var meeting = journey.meeting(committee(), "2019-03-12T10:30:00+00:00");
        var item = journey.create("clerk", MEETINGS, "/v1/meetings/" + meeting + "/agenda-items",
                "{'number': '1', 'title': 'An item', 'type': 'OTHER'}");
        var record = list + "/" + switch (list) {
            case "/v1/agenda-items" -> item;
            case "/v1/minute-items" -> {
                begin(journey, meeting);
                yield journey.create("clerk", MEETINGS, "/v1/minutes/" + journey.create("clerk", MEETINGS,
                        "/v1/meetings/" + meeting + "/minutes", "{}") + "/items",
                        "{'number': '1', 'title': 'A minute', 'text': 'Version 0', 'agendaItemId': '%s'}"
                                .formatted(item));
            }
            default -> committee();
        };
        var versions = new HashSet<String>();
        for (var round = 0; round < ROUNDS; round++) {
            var tag = first.as("clerk", MEETINGS).get(record).then().statusCode(200).extract().header("ETag");
            assertThat(versions.add(tag)).as("a tag is never used again").isTrue();
            var mine = round * 2 + 1;
            var answers = atOnce(List.of(() -> revise(first, record, tag, change.formatted(mine)),
                    () -> revise(second(MEETINGS), record, tag, change.formatted(mine + 1))));
            assertThat(answers.stream().map(Response::statusCode)).as("round %d", round)
                    .containsExactlyInAnyOrder(200, 412);
        }
        assertThat(first.query(MEETINGS, """
                select count(*) from audit_entries where action = 'UPDATED' and record_id = '%s'""".formatted(record
                .substring(record.lastIndexOf('/') + 1)))).isEqualTo(String.valueOf(ROUNDS));
    }

    /** F8: parents and children of one meeting are changed at once, in either order, at both instances. */
    @Test
    void changesInOppositeOrderNeitherBlockNorGetLost() throws Exception {
        var journey = new Journey(first);
        var meeting = journey.meeting(committee(), "2019-03-12T10:30:00+00:00");
        var items = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> journey.create("clerk", MEETINGS, "/v1/meetings/" + meeting + "/agenda-items",
                        "{'number': '%d', 'title': 'Item %d', 'type': 'OTHER'}".formatted(number, number)))
                .toList();
        var work = new ArrayList<Callable<Response>>();
        for (var round = 0; round < 40; round++) {
            var door = round % 2 == 0 ? first : second(MEETINGS);
            var item = items.get(round / 2 % 2);
            var number = round;
            work.add(() -> revise(door, "/v1/meetings/" + meeting, "*", "'venue': 'Room %d'".formatted(number)));
            work.add(() -> revise(door, "/v1/agenda-items/" + item, "*", "'order': %d".formatted(1 + number % 2)));
            work.add(() -> door.as("clerk", MEETINGS)
                    .body("{\"printedName\": \"Guest %d\", \"roleTitleAtTime\": \"Guest\", \"capacity\": \"WITNESS\"}"
                            .formatted(number))
                    .post("/v1/agenda-items/" + item + "/contributions"));
            work.add(() -> door.as("clerk", MEETINGS)
                    .body("{\"publishedAtKnown\": false}")
                    .post("/v1/meetings/" + meeting + "/agenda-publications"));
        }
        var told = new ArrayList<String>();
        for (var answer : atOnce(work)) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 409, 412, 503);
            if (answer.statusCode() == 201 && answer.path("printedName") != null) {
                told.add(answer.path("id"));
            }
        }
        assertThat(told).isNotEmpty();
        var kept = items.stream()
                .flatMap(item -> first.as("clerk", MEETINGS)
                        .get("/v1/agenda-items/" + item + "/contributions?limit=500")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.id")
                        .stream())
                .toList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(told);
    }

    /**
     * Judgements whose request died between spending the delegation and confirming: all instances look for them, and each is
     * confirmed once.
     */
    @Test
    void scheduledWorkIsDoneOnce() throws Exception {
        var judgements = new UnfinishedJudgements(first, 9, "'access': 'PUBLIC'");
        judgements.leave();
        judgements.awaitEnd();
        for (var once : List.of("select count(*) from assessments where id in (%s)",
                "select count(*) from changes where record_id in (%s)",
                "select count(*) from audit_entries where action = 'CREATED' and record_id in (%s)")) {
            assertThat(judgements.count(once)).as(once).isEqualTo(String.valueOf(judgements.left().size()));
        }
        for (var recommendation : judgements.recommendations()) {
            first.anybody(RECOMMENDATIONS)
                    .get("/v1/recommendations/" + recommendation + "/assessments")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1));
        }
    }

    /** F19: one instance after the other stops and comes back while clients go on; who repeats what failed loses nothing. */
    @Test
    void rollingRestartLosesNothing() throws Exception {
        try (var door = frontDoor(); var load = Load.retrying(door.url(MEETINGS), 3, 2)) {
            load.awaitWrites(20);
            assertThat(second(MEETINGS).stop()).as("exit code").isIn(0, 143);
            load.awaitWrites(20);
            second(MEETINGS).startAgain();
            second(MEETINGS).awaitReady();
            load.awaitWrites(20);
            first.suite().stop(MEETINGS);
            load.awaitWrites(20);
            first.suite().start(MEETINGS);
            first.suite().awaitReady(MEETINGS);
            load.awaitWrites(20);
            load.stop();
            Results.note("F19 rolling restart", load.summary());
            assertThat(load.faults()).isEmpty();
            assertThat(
                    first.query(MEETINGS, "select count(*) from committees where name like 'Committee %s %%'".formatted(
                            load.mark())))
                    .isEqualTo(String.valueOf(load.written().size()));
        }
    }

    private static void begin(Journey journey, String meeting) {
        journey.post("clerk", MEETINGS, "/v1/meetings/" + meeting + "/agenda-publications",
                "{'publishedAt': '2019-03-04T09:00:00Z'}").statusCode(201);
        journey.step("clerk", MEETINGS, "/v1/meetings/" + meeting,
                "{'to': 'IN_SESSION', 'at': '2019-03-12T10:31:00Z'}");
    }

    private String committee() {
        return new Journey(first).create("clerk", MEETINGS, "/v1/committees",
                "{'name': 'Committee %s', 'kind': 'TASK_AND_FINISH'}".formatted(UUID.randomUUID()));
    }

    private static Response establish(Doors door, String key, String name) {
        return door.as("clerk", MEETINGS)
                .header("Idempotency-Key", key)
                .body("{\"name\": \"%s\", \"kind\": \"COUNCIL\"}".formatted(name))
                .post("/v1/committees");
    }

    private static Response revise(Doors door, String record, String tag, String change) {
        return door.as("clerk", MEETINGS)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{" + change.replace('\'', '"') + "}")
                .patch(record);
    }

    private static List<Response> atOnce(List<Callable<Response>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(Math.min(work.size(), TWINS));
        try {
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
