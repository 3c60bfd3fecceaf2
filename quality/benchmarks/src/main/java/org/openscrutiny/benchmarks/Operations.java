package org.openscrutiny.benchmarks;

import java.util.List;

import org.openscrutiny.benchmarks.Operation.Check;

/** What is measured, reads first: a write changes what reads would find. */
final class Operations {

    private static final String UPDATE = """
            {"asOf": {"value": "2017-08-24", "precision": "DAY"}, "officer": "Carol Douch",
             "narrative": "All young people in care were offered an account, and most of them use it by now.",
             "measures": [{"label": "Young people with an account", "value": "260", "unit": "accounts"}]}""";

    static final List<Operation> ALL = List.of(
            read("recommendation", "one recommendation by id", "recommendations", "/v1/recommendations/{id}", 10_000,
                    new Check("/id", "from recommendations", "id"), 0.55),
            read("meeting", "one meeting with its agenda by id", "meetings", "/v1/meetings/{id}", 2_000,
                    new Check("/agendaItems/*/number", "agenda_items", "number"), 0.55),
            read("page", "page of 50 recommendations of one lead", "recommendations",
                    "/v1/recommendations?leadPost=Lead%20post%20{2}", 40,
                    new Check("/items/*/id", "from recommendations", "id"), 0.58),
            // One page alone, for the tag of one page is no other's: the rest would be made whole.
            new Operation("page-304", "the same page, unchanged (304)", "recommendations",
                    "/v1/recommendations?leadPost=Lead%20post%20{2}", 1, 1, null, null, null, "page", 3),
            read("series", "one indicator in one area, 34 of a million figures", "performance",
                    "/v1/indicators/indicator-{3}/observations?area=825", 200,
                    new Check("/items/*/value", "observation_revisions", "value"), 0.55),
            read("indicator", "one indicator by code", "performance", "/v1/indicators/indicator-{3}", 200,
                    new Check("/title", "indicators", "title"), 0.55).reaching(0.32),
            new Operation("series-small", "the same in ten thousand figures", "performance_small",
                    "/v1/indicators/indicator-{3}/observations?area=825", 2, 1, null, null,
                    new Check("/items/*/value", "observation_revisions", "value"), "series", 0),
            read("summary", "counts of 10,000 recommendations", "recommendations", "/v1/summary", 1,
                    new Check("/byRag/*/count", "assessments", "count"), 0.85),
            new Operation("scrape", "metrics for a dashboard", "recommendations", "/q/metrics", 1, 1, null, null, null,
                    "summary", 3),
            // One recommendation in three is closed by now and takes no update: the council's judgements go by threes.
            new Operation("update", "a progress update, with audit, feed and key", "recommendations",
                    "/v1/recommendations/{id}/progress-updates", 10_000, 3, UPDATE, "lead_officer", null, "update",
                    0.40));

    private Operations() {
    }

    private static Operation read(String label, String title, String database, String path, int highest, Check check,
            double aim) {
        return new Operation(label, title, database, path, highest, 1, null, null, check, label, aim);
    }
}
