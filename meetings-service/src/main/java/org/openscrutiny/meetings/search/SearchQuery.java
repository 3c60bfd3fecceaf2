package org.openscrutiny.meetings.search;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** What is looked for. */
public class SearchQuery {

    private static final int LONGEST = 200;

    @QueryParam("q")
    @Parameter(description = "Words, all of which have to occur; \"several words\" for a phrase, or between alternatives, - before a word that must not occur", required = true, example = "foster carers", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
    @Nullable
    String q;

    @QueryParam("committeeId")
    @Nullable
    UUID committeeId;

    @QueryParam("type")
    @Nullable
    HitType type;

    @QueryParam("from")
    @Parameter(description = "First day of the meetings, inclusive")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of the meetings, inclusive")
    @Nullable
    LocalDate to;

    /** @throws InvalidInput if there are no words, or too many */
    String words() {
        if (q == null || q.isBlank() || q.length() > LONGEST) {
            throw new InvalidInput(
                    Fault.in("q", "q takes the words to look for, 1 to %d characters.".formatted(LONGEST)));
        }
        return q;
    }
}
