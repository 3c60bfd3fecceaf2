package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * The record of a decision (SI 2012/2089, regulations 12 and 13).
 *
 * @param text         what was decided
 * @param alternatives considered and rejected
 * @param interests    conflicts declared, and dispensations for them
 * @param publishedOn  when this record came out; the period of call-in runs from there. Today where it is left out
 * @param waiverReason why the decision is too urgent to be called in; absent where it can be
 * @param waiverAgreedBy who agreed that it is; needed with a reason
 */
@Embeddable
@Schema(name = "KeyDecisionRecord")
public record DecisionRecord(
        @NotNull @Column(name = "decided_on") @Schema(examples = "2017-09-11") LocalDate decidedOn,
        @NotBlank @Size(max = 20_000) @Column(name = "decision_text") String text,
        @NotBlank @Size(max = 20_000) @Column(name = "decision_reasons") String reasons,
        @Size(max = 20_000) @Column(name = "decision_alternatives") @Nullable String alternatives,
        @Size(max = 4000) @Column(name = "decision_interests") @Nullable String interests,
        @Column(name = "decision_published_on") @Schema(examples = "2017-09-13") @Nullable LocalDate publishedOn,
        @Size(max = 4000) @Column(name = "waiver_reason") @Nullable String waiverReason,
        @Size(max = 200) @Column(name = "waiver_agreed_by") @Nullable String waiverAgreedBy) {

    /** @throws InvalidInput if its days are out of order or yet to come, or a waiver has nobody's agreement */
    DecisionRecord checked(LocalDate today) {
        var published = publishedOn == null ? today : publishedOn;
        if (decidedOn.isAfter(today)) {
            throw new InvalidInput(Fault.at("/decidedOn",
                    "decidedOn %s is in the future; record the decision once it is made.".formatted(decidedOn)));
        }
        if (published.isBefore(decidedOn) || published.isAfter(today)) {
            throw new InvalidInput(
                    Fault.at("/publishedOn", "publishedOn is %s; it lies between the decision of %s and today, %s."
                            .formatted(published, decidedOn, today)));
        }
        if ((waiverReason == null) != (waiverAgreedBy == null)) {
            throw new InvalidInput(Fault.at(waiverReason == null ? "/waiverReason" : "/waiverAgreedBy",
                    "A decision is kept from call-in for a reason that somebody agreed to: say both, or neither."));
        }
        return new DecisionRecord(decidedOn, text, reasons, alternatives, interests, published, waiverReason,
                waiverAgreedBy);
    }

    /** When it came out; the checked record always says so. */
    LocalDate out() {
        return publishedOn == null ? decidedOn : publishedOn;
    }

    boolean waived() {
        return waiverReason != null;
    }
}
