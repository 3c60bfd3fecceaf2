package org.openscrutiny.meetings.pack;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.pack.content.MinutesPaper;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

/**
 * Minutes in the style of a council: who was there, numbered items, resolutions set apart, questions and answers with the
 * key of initials. Exempt items are in them for those alone who may read them.
 */
@ApplicationScoped
public class MinutesDocuments {

    private final MeetingRecordsStore records;
    private final PackRenderer renderer;
    private final PackAnswers answers;
    private final Caller caller;

    MinutesDocuments(MeetingRecordsStore records, PackRenderer renderer, PackAnswers answers, Caller caller) {
        this.records = records;
        this.renderer = renderer;
        this.answers = answers;
        this.caller = caller;
    }

    /** For a browser; call it for minutes that the caller may know of. */
    public RestResponse<String> html(UUID meetingId) {
        return answers.preview(PackAnswers.text(renderer.html(paper(meetingId))), PackFormat.HTML, "minutes");
    }

    /** Tagged for screen readers (PDF/UA-1); call it for minutes that the caller may know of. */
    public RestResponse<byte[]> pdf(UUID meetingId) {
        return answers.preview(renderer.pdf(paper(meetingId)), PackFormat.PDF, "minutes");
    }

    private MinutesPaper paper(UUID meetingId) {
        var marking = caller.mayRead(Audience.EXEMPT) ? Marking.EXEMPT : Marking.PUBLIC;
        return records.minutesOf(meetingId, new Reading(marking, caller.mayRead(Audience.DRAFT)))
                .map(MinutesPapers::of)
                .orElseThrow(() -> new NotFound("minutes of meeting", meetingId));
    }
}
