package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Examples of what the sisters tell, in the shape of their contracts. */
final class SisterReports {

    private SisterReports() {
    }

    static String review(String text) {
        return """
                {"reviewId": "0199f7a0-0000-7000-8000-000000000001", "label": "Progress update after six months",
                 "milestone": "SIX_MONTH", "updateOn": {"value": "2017-07-01", "precision": "MONTH", "text": "July 2017"},
                 "aFieldAddedLater": {"x": 1},
                 "inquiry": {"id": "0199f7a0-0000-7000-8000-000000000002", "title": "Voice of the Child", "acceptedOn": "2017-01-09"},
                 "leadOfficer": "Carol Douch", "signedOffBy": ["Warren Whyte"],
                 "recommendations": [
                  {"id": "0199f7a0-0000-7000-8000-000000000003", "number": 1, "numberInferred": false, "text": "%s",
                   "parts": [{"label": "a.", "text": "One limb"}], "leadPost": "Cabinet Member for Children's Services",
                   "leadOfficer": "Carol Douch", "actionBy": {"text": "End of February 2017 and ongoing"}, "inScope": true,
                   "response": {"decision": "ACCEPTED", "narrative": "Tools were bought.", "plannedActions": ["Buy cards"],
                    "partResponses": []},
                   "update": {"narrative": "Audits show use.", "partNarratives": [],
                    "measures": [{"label": "Young people with an account", "value": 260, "unit": "", "asOf": "2017-08-24"}],
                    "asOf": "2017-07-20"}},
                  {"id": "0199f7a0-0000-7000-8000-000000000004", "number": 5, "numberInferred": true,
                   "sourceNote": "Neither number nor text is in the source.", "parts": [], "inScope": false,
                   "exclusion": {"reason": "rejected by Cabinet"}, "rag": "IMPLEMENTED", "ragDecidedOn": "2017-01-31"}],
                 "ragGuidance": [{"rag": "IMPLEMENTED", "meaning": "implemented to the satisfaction of the committee"},
                  {"rag": "ON_TRACK", "meaning": "on track to be completed to the satisfaction of the committee"}]}"""
                .formatted(text);
    }

    static String inspection(String finding) {
        return """
                {"inspection": {"id": "0199f7a0-0000-7000-8000-000000000005", "title": "Third monitoring visit",
                  "framework": "SIF", "type": "MONITORING_VISIT", "sequenceNo": 3, "startOn": "2017-04-11",
                  "endOn": "2017-04-12", "publishedOn": "2017-06-13", "inspectors": ["Donna Marriott"],
                  "areasCovered": ["Placement support"]},
                 "rows": [{"findingId": "0199f7a0-0000-7000-8000-000000000006", "number": 1, "finding": "%s",
                  "actions": [{"id": "0199f7a0-0000-7000-8000-000000000007", "text": "Reviewed the pathway",
                   "due": "from 23 June 2017", "state": "COMPLETED",
                   "evidence": [{"label": "Assessments within 28 days", "value": 94, "unit": "%%", "asOf": "2017-04-30"}]}]}]}"""
                .formatted(finding);
    }

    static String scorecard(String title) {
        return """
                {"id": "0199f7a0-0000-7000-8000-000000000008", "title": "%s", "purpose": "What members asked for.",
                 "area": {"code": "E06000060", "name": "Buckinghamshire", "level": "LA"}, "aFieldAddedLater": 1,
                 "lines": [
                  {"indicator": "permanent-exclusion-rate", "title": "Permanent exclusions", "unit": "%%",
                   "period": "2015/16", "value": 0.1400, "displayValue": "0.14", "status": "PROVISIONAL",
                   "target": 0.0800, "rag": "RED", "ragReason": "0.14 misses the target.", "direction": "DECLINING",
                   "benchmark": "0.08", "benchmarkOf": "England", "benchmarkCaveats": [],
                   "variation": "COMMON_CAUSE",
                   "chart": {"type": "RUN", "title": "Permanent exclusions: Buckinghamshire", "svg": %s,
                    "description": "Run chart of permanent exclusions."}},
                  {"indicator": "foster-carers", "title": "Foster carers", "symbol": "c", "rag": "NO_DATA",
                   "ragReason": "Withheld", "direction": "UNKNOWN", "benchmarkCaveats": [],
                   "note": "Too few to print."}]}"""
                .formatted(title, JsonNodeFactory.instance.textNode(svg()));
    }

    /** A chart as performance-service draws it. */
    static String svg() {
        try (var chart = SisterReports.class.getResourceAsStream("/pack/chart.svg")) {
            return new String(Objects.requireNonNull(chart).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
