package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/** What a write on a history needs to know of the recommendation it holds. */
public record HeldRecommendation(UUID id, UUID inquiryId, @Nullable Integer number, List<Addressee> addressees,
        List<String> labels, List<String> indicatorRefs, Audience audience, @Nullable LocalDate submittedOn,
        History history) {

    /** @throws RuleBroken unknown-part, if it has no part of one of these labels */
    public void refuseUnknownParts(@Nullable List<LabelledText> said) {
        for (var part : said == null ? List.<LabelledText>of() : said) {
            if (!labels.contains(part.label())) {
                throw new RuleBroken("unknown-part", "The recommendation has no part \"%s\"; its parts are %s."
                        .formatted(part.label(), labels));
            }
        }
    }
}
