package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The records of one meeting as a pack needs them, already cut to what its readers may know. */
record MeetingRecords(Meeting meeting, Body committee, List<Session> sessions, List<Item> items, List<Member> members,
        List<Minutes> minutes) {

    record Meeting(UUID id, UUID committeeId, String committeeName, Instant start, boolean startStated,
            @Nullable String venue, boolean published, @Nullable String webcastStatus) {}

    record Body(@Nullable String purpose, List<String> remit, List<String> designatedFor, @Nullable String contactName,
            @Nullable String contactPhone, @Nullable String contactEmail) {}

    record Session(String kind, boolean membersOnly, Instant start, @Nullable String purpose) {}

    /**
     * @param withheld      exempt and not for these readers: number, paragraphs and the public summary are all there is of it
     * @param publicSummary what the public is told instead of an exempt item
     */
    record Item(UUID id, String number, String title, String type, @Nullable String purpose, @Nullable Instant start,
            List<Integer> paragraphs, @Nullable String publicSummary, boolean withheld, List<Contributor> contributors,
            List<Ref> refs, List<Report> reports, List<Withheld> withheldReports) {}

    /** An exempt paper of an open item, to readers who may not read it. */
    record Withheld(List<Integer> paragraphs, String publicSummary) {}

    record Contributor(String name, @Nullable String role) {}

    record Ref(String service, String type, String id, String title) {}

    record Report(UUID id, String title, @Nullable String author, @Nullable String contactName,
            @Nullable String contactPhone, @Nullable String contactEmail, @Nullable String purpose, List<String> asks,
            @Nullable String background, @Nullable String summary, @Nullable String keyIssues,
            @Nullable String resourceImplications, @Nullable String nextSteps, List<String> backgroundPapers,
            List<Integer> paragraphs, List<String> signedOffBy, List<Appendix> appendices) {}

    record Appendix(String label, String title, @Nullable String body) {}

    record Member(String name, String role, String representation, @Nullable String onBehalfOf) {}

    record Minutes(UUID meetingId, String committeeName, LocalDate date, @Nullable Instant start, @Nullable Instant end,
            @Nullable String venue, String status, @Nullable String webcastUrl, @Nullable LocalDate webcastUntil,
            @Nullable String webcastContact, @Nullable String introduction, @Nullable Approval approval,
            @Nullable Signature signature, List<MinutesRoll> rolls, List<MinuteItem> items,
            List<MinutesAppendix> appendices, List<Correction> corrections, List<KeyLine> key) {}

    /** @param on the day of the meeting that approved them */
    record Approval(LocalDate on, String outcome, @Nullable String amendments) {}

    record Signature(String by, LocalDate on) {}

    record MinutesAppendix(String label, String title) {}

    record Correction(LocalDate madeOn, String text) {}

    record MinutesRoll(String heading, List<Present> people) {}

    /** @param inPlaceOf the member this one sat in for */
    record Present(String name, @Nullable String inPlaceOf, @Nullable Instant arrivedAt, @Nullable Instant leftAt,
            List<Out> absences) {}

    record Out(Instant from, @Nullable Instant until, boolean forAnInterest) {}

    /** @param withheld exempt and not for these readers: its text is what was written for the public instead */
    record MinuteItem(@Nullable String number, String title, @Nullable String text, boolean withheld,
            List<Evidence> evidence, List<String> resolutions, List<Vote> votes, List<Approved> approved,
            List<String> actions) {}

    /** @param castingVote FOR or AGAINST, where there was one */
    record Vote(String motion, @Nullable String mover, @Nullable String seconder, int forCount, int againstCount,
            int abstainCount, @Nullable String castingVote, List<Ballot> ballots) {}

    record Ballot(String choice, String name) {}

    /** @param of the day of the meeting whose minutes the item approved */
    record Approved(LocalDate of, String outcome, @Nullable String amendments) {}

    record Evidence(@Nullable String section, @Nullable String theme, List<String> askers, @Nullable String question,
            @Nullable String questionNote, String outcome, List<EvidenceAnswer> answers) {}

    record EvidenceAnswer(String text, List<String> respondents) {}

    record KeyLine(String initials, String name) {}
}
