package org.openscrutiny.launcher;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.openscrutiny.launcher.sample.SampleJournal;

/** What a person needs to know once the suite runs. */
final class Welcome {

    /** What the demo users are for; in sentences a councillor would use. */
    private static final Map<String, String> USERS = new TreeMap<>(Map.of(
            "clerk", "keeps the record: meetings, agendas, minutes, packs; reads everything",
            "scrutiny_officer", "keeps inquiries, recommendations and reviews",
            "chairman", "assesses under a delegation; reads exempt items",
            "member", "reads members-only material",
            "lead_officer", "reports progress and improvement actions",
            "cabinet_member", "responds for the executive, signs off updates",
            "monitoring_officer", "keeps exemptions and declarations, reads the audit",
            "analyst", "keeps indicators, observations and imports",
            "system", "another council system, by its own grants"));

    private final Suite suite;
    private final SampleJournal journal;
    private final Duration took;

    Welcome(Suite suite, SampleJournal journal, Duration took) {
        this.suite = suite;
        this.journal = journal;
        this.took = took;
    }

    String text() {
        var text = new StringBuilder();
        line(text, "");
        line(text, "The Scrutiny Suite runs (ready after %.1f s). Ctrl-C stops it; ./run finds everything again.",
                took.toMillis() / 1000.0);
        line(text, "");
        for (var service : SuiteService.values()) {
            line(text, "  %-16s %s/q/swagger-ui/", service.label(), suite.url(service));
        }
        for (var service : SuiteService.values()) {
            line(text, "  %-16s %s/q/metrics", service == SuiteService.MEETINGS ? "metrics" : "", suite.url(service));
        }
        line(text, "  %-16s 127.0.0.1:%d, passwords in %s", "PostgreSQL", suite.postgresPort(),
                suite.sampleJournal().resolveSibling("passwords"));
        journal.idOf("meeting.2017-09-05").ifPresent(meeting -> {
            var pack = "%s/v1/meetings/%s/packs/%s".formatted(suite.url(SuiteService.MEETINGS), meeting,
                    journal.idOf("pack.2017-09-05").isPresent() ? "1" : "draft");
            line(text, "");
            line(text, "  The agenda pack of 5 September 2017");
            line(text, "  %-16s %s?format=html", "to read", pack);
            line(text, "  %-16s %s?format=pdf", "to print", pack);
        });
        line(text, "");
        line(text, "  Demo users (the password is the name)");
        USERS.forEach((user, may) -> line(text, "  %-18s %s", user, may));
        line(text, "");
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(format.formatted(values)).append(System.lineSeparator());
    }
}
