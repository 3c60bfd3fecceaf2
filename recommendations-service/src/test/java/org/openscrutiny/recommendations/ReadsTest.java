package org.openscrutiny.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.recommendations.testsupport.Whole;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Plans;
import org.openscrutiny.testing.SentStatements;
import org.openscrutiny.testing.Statements;

/**
 * What each read costs: how many statements, in no transaction, with an index for each filter and order. A new address that
 * can be read needs its line in {@link #STATEMENTS}.
 */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class ReadsTest {

    /** Addresses, and how many statements each takes however long its answer is. The shared ones are tested elsewhere;
     * for those who may read exempt material one more looks whether any was shown. */
    private static final Map<String, Integer> STATEMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("/v1/inquiries?committeeId={committee}", 1),
            Map.entry("/v1/inquiries/{inquiry}", 1),
            Map.entry("/v1/inquiries/{inquiry}/status-changes", 2),
            Map.entry("/v1/inquiries/{inquiry}/access-changes", 3),
            Map.entry("/v1/inquiries/{inquiry}/recommendations", 2),
            Map.entry("/v1/inquiries/{inquiry}/response-clock", 2),
            Map.entry("/v1/inquiries/{inquiry}/review-suggestions", 2),
            Map.entry("/v1/inquiries/{inquiry}/reviews", 2),
            Map.entry("/v1/rag-statuses", 0),
            Map.entry("/v1/recommendations?inquiryId={inquiry}", 1),
            Map.entry("/v1/recommendations/{recommendation}", 1),
            Map.entry("/v1/recommendations/{recommendation}/access-changes", 3),
            Map.entry("/v1/recommendations/{recommendation}/action-by-dates", 2),
            Map.entry("/v1/recommendations/{recommendation}/status-changes", 2),
            Map.entry("/v1/recommendations/{recommendation}/assessments", 2),
            Map.entry("/v1/recommendations/{recommendation}/assessments/{assessment}", 2),
            Map.entry("/v1/recommendations/{recommendation}/evidence", 2),
            Map.entry("/v1/recommendations/{recommendation}/executive-responses", 2),
            Map.entry("/v1/recommendations/{recommendation}/executive-responses/{response}", 2),
            Map.entry("/v1/recommendations/{recommendation}/progress-updates", 2),
            Map.entry("/v1/recommendations/{recommendation}/progress-updates/{update}", 2),
            Map.entry("/v1/recommendations/{recommendation}/timeline", 2),
            Map.entry("/v1/reminders", 1),
            Map.entry("/v1/reminders.ics", 1),
            Map.entry("/v1/reviews/{review}", 3),
            Map.entry("/v1/reviews/{review}/report", 2),
            Map.entry("/v1/summary", 2), // and 1 while nothing has changed: SummaryResourceTest
            Map.entry("/v1/summary/history", 2),
            Map.entry("/v1/tracker", 1)));

    private final SessionFactory sessions;
    private Whole whole;

    ReadsTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @BeforeEach
    void oneOfEverything() {
        whole = Whole.of("word" + UUID.randomUUID(), "", "");
        read("/v1/recommendations/{recommendation}/evidence"); // so that what is seen of it is kept already
    }

    @Test
    void everyAddressIsCounted() {
        Map<String, Map<String, Object>> paths = anybody().get("/q/openapi?format=JSON").jsonPath().getMap("paths");
        var readable = new TreeSet<String>();
        paths.forEach((path, operations) -> {
            if (path.startsWith("/v1/") && operations.containsKey("get")) {
                readable.add(shape(path));
            }
        });
        readable.removeAll(List.of("/v1/changes", "/v1/audit-entries", "/v1/audit-entries/verification"));
        readable.removeIf(path -> path.startsWith("/v1/webhook-subscriptions"));
        var counted = new TreeSet<String>();
        STATEMENTS.keySet().forEach(address -> counted.add(shape(address.replaceAll("\\?.*", ""))));
        assertThat(counted).as("add a line to STATEMENTS for each address that can be read").isEqualTo(readable);
    }

    @Test
    void eachReadTakesItsStatementsAndNoTransaction() {
        var found = new HashMap<String, Integer>();
        for (var address : STATEMENTS.keySet()) {
            var transactions = sessions.getStatistics().getTransactionCount();
            found.put(address, (int) Statements.count(() -> read(address)));
            assertThat(sessions.getStatistics().getTransactionCount()).as(address).isEqualTo(transactions);
        }
        assertThat(found).isEqualTo(STATEMENTS);
    }

    /** With more of everything the number of statements stays. */
    @Test
    void longerAnswersTakeNoMoreStatements() {
        var recommendation = whole.id("recommendation");
        for (var number = 3; number < 8; number++) {
            var more = Council.recommendation(whole.id("inquiry"), number);
            Council.respond(more, "ACCEPTED");
            Council.review(whole.id("inquiry"), more);
        }
        for (var day = 1; day < 5; day++) {
            Council.update(recommendation, "2017-08-0" + day, "More");
        }
        eachReadTakesItsStatementsAndNoTransaction();
    }

    /** In an order that no index keeps, so that the filter's own decides; plans take every order kept by one for cheap. */
    @Test
    void everyFilterOfRecommendationsUsesItsIndex() {
        var filters = new TreeMap<String, String>();
        filters.put("committeeId={committee}", "ux_inquiries_committee_title");
        filters.put("inquiryId={inquiry}", "ix_recommendations_number");
        filters.put("rag=CONCERNS", "ix_assessments_rag");
        filters.put("rag=NOT_YET_ASSESSED", "ix_assessments_recommendation");
        filters.put("decision=ACCEPTED", "ix_executive_responses_decision");
        filters.put("leadPost=P", "ix_recommendations_lead_post");
        filters.put("leadOfficer=O", "ix_recommendations_lead_officer");
        filters.put("leadPost=P&asOf=2017-06-30", "ix_recommendation_leads_post");
        filters.put("leadOfficer=O&asOf=2017-06-30", "ix_recommendation_leads_officer");
        filters.put("overdue=true", "ix_action_by_dates_due");
        filters.put("overdue=false", "ix_action_by_dates_recommendation");
        filters.put("dueBefore=2017-06-30", "ix_action_by_dates_due");
        filters.put("changedSince=2017-01-01T00:00:00Z", "ix_recommendations_modified");
        filters.put("text=hub", "ix_recommendations_words");
        var missed = new ArrayList<String>();
        filters.forEach((filter, index) -> {
            var plan = Plans.of(SentStatements.of(() -> read("/v1/recommendations?sort=DUE&" + filter)).get(0));
            if (!plan.indexes().contains(index) || !plan.wholeTables().isEmpty()) {
                missed.add("%s should use %s and read no whole table: %s".formatted(filter, index, plan));
            }
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void staffFindChangesByTheirOwnIndex() {
        var plan = Plans.of(SentStatements.of(
                () -> as(Roles.CLERK).get("/v1/recommendations?sort=MODIFIED&changedSince=2017-01-01T00:00:00Z")
                        .then()
                        .statusCode(200))
                .get(0));
        assertThat(plan.indexes()).contains("ix_recommendations_modified_all");
    }

    @Test
    void everyOrderThatIsKeptIsReadFromItsIndex() {
        var orders = Map.of("RECORDED", "pk_recommendations", "NUMBER", "ix_recommendations_number", "MODIFIED",
                "ix_recommendations_modified");
        orders.forEach((sort, index) -> assertThat(
                Plans.of(SentStatements.of(() -> read("/v1/recommendations?sort=" + sort)).get(0)).indexes())
                .as(sort)
                .contains(index));
    }

    /** By the end of each audience's own part of the index, also of an audience without changes: not through all positions. */
    @Test
    void whereTheFeedStandsIsReadFromTheEndOfAnIndex() {
        var asked = SentStatements.of(() -> anybody().header("If-None-Match", "\"any\"").get("/v1/recommendations"));
        var plan = Plans.of(asked.get(0));
        assertThat(plan.statement()).contains("position").doesNotContain("recommendations");
        assertThat(plan.indexes()).contains("ix_changes_audience_position");
        assertThat(plan.indexConditions()).anySatisfy(sought -> assertThat(sought).contains("ROW(audience, "));
        assertThat(plan.wholeTables()).isEmpty();
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void noOtherReadGoesThroughAWholeTable() {
        var through = new ArrayList<String>();
        for (var address : STATEMENTS.keySet()) {
            if (address.contains("summary") || address.contains("tracker")) {
                continue; // they count, and export, everything
            }
            for (var sent : SentStatements.of(() -> read(address))) {
                var plan = Plans.of(sent);
                if (!plan.wholeTables().isEmpty()) {
                    through.add(address + ": " + plan);
                }
            }
        }
        assertThat(through).isEmpty();
    }

    @Test
    void inquiriesAndRemindersUseTheirIndexes() {
        assertThat(plan("/v1/inquiries?committeeId={committee}").indexes()).contains("ux_inquiries_committee_title");
        assertThat(plan("/v1/inquiries?status=MONITORING").indexes()).contains("ix_inquiries_status_title");
        assertThat(plan("/v1/inquiries").indexes()).contains("ix_inquiries_title");
        assertThat(plan("/v1/reminders").indexes()).contains("ix_action_by_dates_due", "ix_reviews_due",
                "ix_response_clock_entries_inquiry");
    }

    private Plans.Plan plan(String address) {
        return Plans.of(SentStatements.of(() -> read(address)).get(0));
    }

    private void read(String address) {
        var staff = address.contains("access-changes"); // they are not for everybody
        (staff ? as(Roles.CLERK) : anybody()).get(whole.filled(address)).then().statusCode(200);
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
