package org.openscrutiny.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.meetings.testsupport.RecordedMeeting;
import org.openscrutiny.meetings.testsupport.WholeMeetings;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Plans;

/** Every filter and every order of a list finds its rows by an index; nothing reads a table from end to end. */
@QuarkusTest
class IndexUseTest {

    private static @Nullable RecordedMeeting recorded;

    /** Recorded once, by the first test: before it the service has no address yet. */
    private static RecordedMeeting recorded() {
        if (recorded == null) {
            recorded = new RecordedMeeting(WholeMeetings.july(WholeMeetings.tag()), 1);
        }
        return recorded;
    }

    /** The index, or any of several that serve as well. */
    @ParameterizedTest
    @CsvSource({
            "/v1/committees?kind=CABINET, ix_committees_kind_name",
            "/v1/committees?name=care, ix_committees_name_words",
            "/v1/committees/{committee}/memberships, ix_memberships_committee",
            "/v1/committees/{committee}/memberships?role=MEMBER, ix_memberships_committee",
            "/v1/people, ix_people_family_name",
            "/v1/people?name=hussain, ix_people_name_words",
            "/v1/people?knownAs=NH, ix_people_name_keys",
            "/v1/posts?kind=OFFICER, ix_posts_kind_title",
            "/v1/posts?title=Clerk, ux_posts_title",
            "/v1/posts/{post}/tenures, ix_tenures_post",
            "/v1/meetings, ix_meetings_start",
            "/v1/meetings?from=2017-01-01&to=2017-12-31, ix_meetings_start",
            "/v1/meetings?committeeId={committee}, ix_meetings_committee_start",
            "/v1/meetings?committeeId={committee}&sort=-scheduledStart, ix_meetings_committee_start",
            "/v1/meetings?status=SCHEDULED, ix_meetings_status_start",
            "/v1/meetings?agendaStatus=DRAFT, ix_meetings_agenda_status_start",
            "/v1/meetings?minutesStatus=SIGNED, ix_meetings_minutes_status_start",
            "/v1/meetings/{meeting}/sessions, ix_sessions_meeting",
            "/v1/meetings/{meeting}/status-changes, ix_meeting_status_changes_meeting",
            "/v1/meetings/{meeting}/agenda-publications, ux_agenda_publications_sequence",
            "/v1/meetings/{meeting}/agenda-items, ux_agenda_items_position",
            "/v1/agenda-items/{item}/contributions, ux_contributions_position",
            "/v1/reports, ix_reports_title",
            "/v1/reports?committeeId={committee}, ix_reports_committee",
            "/v1/reports?meetingId={meeting}, ix_reports_meeting",
            "/v1/reports?agendaItemId={item}, ix_reports_item",
            "/v1/reports?title=inquiry, ix_reports_title_words",
            "/v1/reports?access=EXEMPT, ix_reports_access|ix_reports_title",
            "/v1/reports?from=2017-07-01&to=2017-07-31, ix_reports_published|ix_reports_title",
            "/v1/reports?sort=-recorded, pk_reports",
            "/v1/reports/{report}/documents, ix_documents_report",
            "/v1/meetings/{meeting}/attendance, ix_attendances_capacity|ix_attendances_status|ux_attendances_person",
            "/v1/meetings/{meeting}/attendance?capacity=OFFICER, ix_attendances_capacity|ix_attendances_status|ux_attendances_person",
            "/v1/meetings/{meeting}/attendance?status=APOLOGIES, ix_attendances_capacity|ix_attendances_status|ux_attendances_person",
            "/v1/attendance?personId={person}, ix_attendances_person",
            "/v1/attendance?committeeId={committee}, ix_meetings_committee_start|ix_meetings_start",
            "/v1/meetings/{meeting}/declarations, ix_declarations_meeting",
            "/v1/meetings/{meeting}/declarations?personId={person}, ix_declarations_person|ix_declarations_meeting",
            "/v1/meetings/{meeting}/declarations?itemId={item}, ix_declarations_item|ix_declarations_meeting",
            "/v1/declarations?personId={person}, ix_declarations_person",
            "/v1/declarations?committeeId={committee}, ix_meetings_committee_start|ix_meetings_start",
            "/v1/declarations?meetingId={meeting}, ix_declarations_meeting",
            "/v1/declarations?kind=PERSONAL, ix_declarations_kind|ix_declarations_meeting",
            "/v1/declarations?from=2017-07-01&to=2017-07-31, ix_meetings_start",
            "/v1/meetings/{meeting}/evidence-notes, ix_evidence_notes_meeting",
            "/v1/meetings/{meeting}/evidence-notes?outcome=ANSWERED, ix_evidence_notes_outcome|ix_evidence_notes_meeting",
            "/v1/meetings/{meeting}/initials, ux_initials_key_line",
            "/v1/meetings/{meeting}/resolutions, ix_resolutions_meeting",
            "/v1/meetings/{meeting}/resolutions?itemId={item}, ix_resolutions_item|ix_resolutions_meeting",
            "/v1/meetings/{meeting}/votes, ix_votes_meeting",
            "/v1/actions?committeeId={committee}, ix_actions_meeting",
            "/v1/actions?meetingId={meeting}, ix_actions_meeting",
            "/v1/actions?itemId={item}, ix_actions_item",
            "/v1/actions?ownerId={person}, ix_actions_owner",
            "/v1/actions?status=OPEN, ix_actions_status",
            "/v1/actions?sort=due, ix_actions_due",
            "/v1/actions?sort=-due, ix_actions_due",
            "/v1/actions?from=2017-09-01&to=2017-09-30, ix_actions_due_on",
            "/v1/delegations?inquiryId={inquiry}, ix_delegations_inquiry",
            "/v1/delegations?reviewId={absent}, ix_delegations_review",
            "/v1/delegations?meetingId={meeting}, ix_delegations_meeting",
            "/v1/delegations?committeeId={committee}, ix_delegations_meeting|ix_meetings_committee_start|ix_meetings_start",
            "/v1/delegations?spent=false, ix_delegations_unspent|ix_delegations_meeting|pk_delegations",
            "/v1/delegations?spent=true, ix_delegations_spent|ix_delegations_meeting|pk_delegations",
            "/v1/minutes?committeeId={committee}, ix_meetings_committee_start|ix_meetings_start",
            "/v1/minutes?status=SIGNED, ix_minutes_status",
            "/v1/minutes?approvedAtMeetingId={meeting}, ix_minutes_approval_meeting",
            "/v1/minutes?approvedByItemId={item}, ix_minutes_approval_item",
            "/v1/work-programme-items?committeeId={committee}, ix_work_programme_items_committee",
            "/v1/work-programme-items?status=PROPOSED, ix_work_programme_items_status",
            "/v1/work-programme-items?method=INQUIRY, ix_work_programme_items_method",
            "/v1/work-programme-items?targetMeetingId={meeting}, ix_work_programme_items_meeting",
            "/v1/work-programme-items?topic=inquiry, ix_work_programme_items_topic_words",
            "/v1/work-programme-items?sort=topic, ix_work_programme_items_topic",
            "/v1/public-questions?committeeId={committee}, ix_public_questions_meeting|ix_public_questions_received|ix_meetings_committee_start",
            "/v1/public-questions, ix_public_questions_received",
            "/v1/public-questions?meetingId={meeting}, ix_public_questions_meeting",
            "/v1/public-questions?status=RECEIVED, ix_public_questions_status",
            "/v1/webhook-subscriptions, ix_webhook_subscriptions_owner",
            "/v1/webhook-subscriptions?state=DISABLED, ix_webhook_subscriptions_state|ix_webhook_subscriptions_owner",
            "/v1/webhook-subscriptions/{webhook}/deliveries, ux_webhook_deliveries_sequence",
            "/v1/webhook-subscriptions/{webhook}/deliveries?state=FAILED, ix_webhook_deliveries_state",
            "/v1/calendar.ics, ix_meetings_start",
            "/v1/committees/{committee}/calendar.ics, ix_meetings_committee_start|ix_meetings_start"})
    void filterHasItsIndex(String template, String indexes) {
        var address = recorded().address(template);
        var plans = Plans.of(() -> as(Roles.CLERK).get(address).then().statusCode(200));
        var serving = List.of(indexes.split("\\|"));
        assertThat(plans).anySatisfy(plan -> assertThat(
                Stream.concat(plan.indexes().stream(), plan.indexesOfConditions().stream()).toList())
                .containsAnyElementsOf(serving));
        assertThat(plans).allSatisfy(plan -> assertThat(plan.wholeTables()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"AGENDA_ITEM, ix_agenda_items_search", "REPORT, ix_reports_search",
            "REPORT, ix_report_appendices_search", "DOCUMENT, ix_document_texts_search",
            "MINUTE, ix_minute_items_search", "EVIDENCE, ix_evidence_notes_search",
            "EVIDENCE, ix_evidence_answers_search", "RESOLUTION, ix_resolutions_search",
            "RESOLUTION, ix_resolution_limbs_search", "PUBLIC_QUESTION, ix_public_questions_search",
            "MEETING, ix_agenda_items_summary_search", "MINUTES, ix_minute_items_summary_search"})
    void searchHasTheIndexOfEachKindOfText(String type, String index) {
        var plans = Plans.of(() -> as(Roles.CLERK).get("/v1/search?q=placements&type=" + type).then().statusCode(200));
        assertThat(plans).anySatisfy(plan -> assertThat(plan.indexesOfConditions()).contains(index));
    }

    /** The other tests would not notice if it did not. */
    @Test
    void whatHasNoIndexIsFoundOut() {
        assertThat(Plans.of("select * from meetings where venue = ?").wholeTables()).containsExactly("meetings");
        assertThat(Plans.of("select * from meetings order by venue").sorts()).isTrue();
    }
}
