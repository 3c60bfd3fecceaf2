package org.openscrutiny.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.Plans;
import org.openscrutiny.testing.SentStatements;
import org.openscrutiny.testing.Statements;

/** Each filter of each list has an index that serves it, and no list or record asks once for each row. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansTest {

    private final SessionFactory sessions;
    private String inspection;
    private String finding;
    private String action;
    private String indicator;
    private String revision;
    private String scorecard;
    private String group;
    private String plan;

    ListPlansTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Several rows of each kind, so that a statement for each row is seen. */
    @BeforeEach
    void rows() {
        if (inspection != null) {
            return;
        }
        inspection = Given.visit();
        for (var i = 0; i < 4; i++) {
            finding = Given.finding(inspection);
            for (var j = 0; j < 3; j++) {
                action = Given.action(finding);
            }
        }
        plan = Given.plan(inspection);
        Given.approved(plan);
        indicator = Given.percentage();
        revision = Given.figure(indicator, "94");
        for (var month = 5; month < 10; month++) {
            Callers.as(Roles.ANALYST)
                    .body("""
                            {"area": "825", "period": {"period": "2017", "code": "M%d"}, "value": 9%d, "status": "FINAL"}"""
                            .formatted(month, month))
                    .post("/v1/indicators/" + indicator + "/observations")
                    .then()
                    .statusCode(201);
        }
        scorecard = created("/v1/scorecards", """
                {"title": "Card %s", "area": "825", "entries": [{"indicator": "%s", "chart": "RUN"},
                 {"indicator": "%s"}, {"indicator": "%s"}]}""".formatted(UUID.randomUUID(), indicator,
                Given.percentage(), Given.percentage()));
        group = created("/v1/comparator-groups", """
                {"kind": "CUSTOM", "title": "Group %s", "owner": "825", "members": ["936", "869"]}""".formatted(
                UUID.randomUUID()));
        created("/v1/sources", """
                {"publisher": "P", "title": "A source", "officialStatus": "OFFICIAL"}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/v1/inspections|ix_inspections_start",
            "/v1/inspections?area=825|ix_inspections_area_start",
            "/v1/inspections?serviceArea=Children|ix_inspections_service_area",
            "/v1/inspections?framework=SIF|ix_inspections_framework",
            "/v1/inspections?type=JTAI|ix_inspections_type",
            "/v1/inspections?status=PUBLISHED|ix_inspections_status",
            "/v1/inspections/{inspection}/findings|ux_findings_number",
            "/v1/improvement-actions|ix_improvement_actions_created",
            "/v1/improvement-actions?state=PROPOSED|ix_improvement_actions_state",
            "/v1/improvement-actions?owner=Head|ix_improvement_actions_owner",
            "/v1/improvement-actions?serviceArea=Children|ix_improvement_actions_service_area",
            "/v1/improvement-plans|ix_improvement_plans_created",
            "/v1/improvement-plans?area=825|ix_improvement_plans_area",
            "/v1/improvement-plans?status=APPROVED|ix_improvement_plans_status",
            "/v1/improvement-plans?board=Board|ix_improvement_plans_board",
            "/v1/improvement-plans?meetingId=0199f7a0-0000-7000-8000-000000000001|ix_improvement_plans_meeting",
            "/v1/findings/{finding}/actions|ix_improvement_actions_finding",
            "/v1/findings/{finding}/board-reviews|ix_board_reviews_finding",
            "/v1/indicators|ux_indicators_code",
            "/v1/indicators?serviceArea=Children|ix_indicators_service_area",
            "/v1/indicators?owner=Head|ix_indicators_owner",
            "/v1/indicators?polarity=NONE|ix_indicators_polarity",
            "/v1/indicators?frequency=MONTHLY|ix_indicators_frequency",
            "/v1/scorecards|ux_scorecards_title",
            "/v1/scorecards?area=825|ix_scorecards_area",
            "/v1/sources|ix_sources_title",
            "/v1/sources?officialStatus=OFFICIAL|ix_sources_official_status"})
    void filterAndOrderAreServedByAnIndex(String address, String index) {
        var plans = Plans.of(() -> read(address));
        assertThat(plans).anySatisfy(plan -> {
            assertThat(plan.indexes()).contains(index);
            assertThat(plan.wholeTables()).isEmpty();
            assertThat(plan.sorts()).isFalse();
        });
    }

    /** Filters that narrow by what stands elsewhere: found by an index, then put in the order of the list. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/v1/improvement-actions?dueTo=2017-09-05|ix_improvement_actions_due",
            "/v1/improvement-actions?overdue=true|ix_improvement_actions_due",
            "/v1/improvement-actions?inspectionId={inspection}|ux_findings_number",
            "/v1/improvement-actions?planId={plan}|pk_improvement_plan_actions",
            "/v1/improvement-plans?inspectionId={inspection}|ix_improvement_plan_inspections_inspection",
            "/v1/improvement-plans?actionId={action}|ix_improvement_plan_actions_action",
            "/v1/improvement-plans?from=2017-07-01&to=2017-07-31|ix_improvement_plans_approved",
            "/v1/improvement-plans/{plan}/editions|ix_improvement_plans_line",
            "/v1/indicators?rag=RED|ix_indicator_standings_rag",
            "/v1/indicators?direction=DECLINING|ix_indicator_standings_direction",
            "/v1/indicators?stale=true|ix_indicator_standings_stale",
            "/v1/scorecards?serviceArea=Children|ix_indicators_service_area",
            "/v1/scorecards?rag=RED|ix_indicator_standings_rag"})
    void filterByWhatStandsElsewhereReadsNoWholeTable(String address, String index) {
        var plans = Plans.of(() -> read(address));
        assertThat(plans).anySatisfy(plan -> assertThat(plan.indexes()).anySatisfy(used -> assertThat(used)
                .matches(index + "|ix_.*_created|ux_indicators_code|pk_.*|ux_scorecards_title")));
        assertThat(plans).allSatisfy(plan -> assertThat(plan.wholeTables()).isEmpty());
    }

    /** Planned for any value, no part of the table would be read at all: so one part is asked instead of the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?revisions=all", "?area=825", "?from=2017-01-01&to=2017-12-31",
            "?asPublished=2017-09-05", "?status=FINAL"})
    void figuresAreReadInOrderFromAnIndexOfTheirPart(String query) {
        var asked = Plans.of(() -> read("/v1/indicators/{indicator}/observations" + query))
                .stream()
                .map(Plans.Plan::statement)
                .filter(statement -> statement.contains("from observation_revisions o"))
                .findFirst()
                .orElseThrow();
        var plan = Plans.of(asked.replace("from observation_revisions o", "from observation_revisions_3 o"));
        // A part's own index has a name that the database made of its columns.
        assertThat(plan.indexes()).anySatisfy(used -> assertThat(used).matches(
                "observation_revisions_3_indicator_id_(area_id_)?period_start_.*"));
        assertThat(plan.wholeTables()).isEmpty();
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/v1/inspections|1", "/v1/inspections?include=total|2", "/v1/inspections/{inspection}|7",
            "/v1/inspections/{inspection}/findings|4", "/v1/inspections/{inspection}/judgements|3",
            "/v1/inspections/{inspection}/response-report|11", "/v1/inspections/{inspection}/clocks|3",
            "/v1/improvement-plans|2", "/v1/improvement-plans/{plan}|9", "/v1/improvement-plans/{plan}/editions|3",
            "/v1/improvement-plans/{plan}/report|12",
            "/v1/findings/{finding}|2", "/v1/findings/{finding}/actions|3", "/v1/findings/{finding}/board-reviews|3",
            "/v1/improvement-actions|1", "/v1/improvement-actions/{action}|4",
            "/v1/indicators|1", "/v1/indicators/{indicator}|1", "/v1/indicators/{indicator}/observations|1",
            "/v1/indicators/{indicator}/observations?area=825|1",
            "/v1/indicators/{indicator}/observations/csv|2",
            "/v1/indicators/{indicator}/targets|2", "/v1/indicators/{indicator}/annotations|2",
            "/v1/indicators/{indicator}/definitions|2", "/v1/indicators/{indicator}/history|2",
            "/v1/indicators/{indicator}/assessment?area=825|10", "/v1/indicators/{indicator}/spc?area=825|4",
            "/v1/indicators/{indicator}/benchmarks?area=825|8",
            "/v1/indicators/{indicator}/chart?type=RUN&area=825|7",
            "/v1/observation-revisions/{revision}|1",
            "/v1/scorecards|1", "/v1/scorecards/{scorecard}|3",
            "/v1/comparator-groups|1", "/v1/comparator-groups/{group}|2",
            "/v1/sources|1", "/v1/areas|0", "/v1/areas/825|0"})
    void answerTakesFewStatements(String address, int most) {
        read("/v1/areas/825"); // so that the areas are known
        assertThat(Statements.count(() -> read(address))).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/indicators/{indicator}", "/v1/indicators/{indicator}/observations?area=825",
            "/v1/observation-revisions/{revision}"})
    void readOfOneOrOfOneSeriesIsOneStatementInNoTransaction(String address) {
        read("/v1/areas/825"); // so that the areas are known
        var transactions = sessions.getStatistics().getTransactionCount();
        assertThat(SentStatements.of(() -> read(address))).hasSize(1);
        assertThat(Statements.count(() -> read(address))).isEqualTo(1);
        assertThat(sessions.getStatistics().getTransactionCount()).isEqualTo(transactions);
    }

    @Test
    void indicatorIsFoundByItsCode() {
        var plan = Plans.of(() -> read("/v1/indicators/{indicator}")).get(0);
        assertThat(plan.indexConditions()).anySatisfy(sought -> assertThat(sought).contains("code = $1"));
        assertThat(plan.wholeTables()).isEmpty();
    }

    /** A scorecard's report asks for each of its indicators, of which there are sixty at the most; for nothing twice. */
    @Test
    void reportTakesABoundedNumberForEachIndicator() {
        assertThat(Statements.count(() -> read("/v1/scorecards/{scorecard}/report"))).isLessThanOrEqualTo(2 + 3 * 9);
    }

    private void read(String address) {
        Callers.anybody()
                .accept("*/*")
                .get(address.replace("{inspection}", inspection)
                        .replace("{finding}", finding)
                        .replace("{action}", action)
                        .replace("{indicator}", indicator)
                        .replace("{revision}", revision)
                        .replace("{scorecard}", scorecard)
                        .replace("{group}", group)
                        .replace("{plan}", plan))
                .then()
                .statusCode(200);
    }

    private static String created(String path, String body) {
        return Callers.as(Roles.ANALYST).body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
