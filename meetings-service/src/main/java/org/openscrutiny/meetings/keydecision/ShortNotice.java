package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * Why a key decision is made without the full notice (SI 2012/2089, regulations 10 and 11).
 *
 * @param reason           why the full notice is impracticable, or why the decision cannot be deferred
 * @param noticePublishedOn when the notice of it came out; needed for a general exception, for special urgency as soon as it
 *                         is out
 * @param informedOn       for a general exception: when the chairman of the scrutiny committee was informed
 * @param agreedBy         for special urgency: whose agreement
 * @param agreedByName     for special urgency: who that is
 * @param agreedOn         for special urgency: when
 */
@Embeddable
@Schema(name = "KeyDecisionException")
public record ShortNotice(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "exception_kind") ExceptionKind kind,
        @NotBlank @Size(max = 4000) @Column(name = "exception_reason") String reason,
        @Column(name = "exception_notice_on") @Schema(examples = "2017-08-21") @Nullable LocalDate noticePublishedOn,
        @Column(name = "exception_informed_on") @Schema(examples = "2017-08-21") @Nullable LocalDate informedOn,
        @Enumerated(EnumType.STRING) @Column(name = "exception_agreed_by") @Nullable AgreeingOffice agreedBy,
        @Size(max = 200) @Column(name = "exception_agreed_by_name") @Nullable String agreedByName,
        @Column(name = "exception_agreed_on") @Nullable LocalDate agreedOn) {

    /** @throws InvalidInput if it lacks what its regulation asks for, or a day in it is yet to come */
    ShortNotice checked(LocalDate today) {
        var faults = new ArrayList<Fault>();
        switch (kind) {
            case GENERAL_EXCEPTION -> {
                need(faults, informedOn, "/informedOn",
                        "say when the chairman of the scrutiny committee was informed (regulation 10(1)(a))");
                need(faults, noticePublishedOn, "/noticePublishedOn",
                        "say when the notice of it was published (regulation 10(1)(b))");
            }
            case SPECIAL_URGENCY -> {
                need(faults, agreedBy, "/agreedBy", "say whose agreement it is (regulation 11(1))");
                need(faults, agreedOn, "/agreedOn", "say when it was agreed (regulation 11(1))");
            }
        }
        past(faults, noticePublishedOn, "/noticePublishedOn", today);
        past(faults, informedOn, "/informedOn", today);
        past(faults, agreedOn, "/agreedOn", today);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return this;
    }

    /** @throws RuleBroken general-exception-too-short, special-urgency-not-agreed: it does not carry a decision of that day */
    void refuseTooLate(LocalDate decidedOn, DecisionClocks clocks) {
        switch (kind) {
            case GENERAL_EXCEPTION -> {
                var span = clocks.generalException(Objects.requireNonNull(noticePublishedOn), decidedOn);
                if (!span.kept()) {
                    throw new RuleBroken("general-exception-too-short",
                            "The notice of the general exception came out on %s: %d clear days before %s, of %d needed (%s)."
                                    .formatted(noticePublishedOn, span.given(), decidedOn, span.needed(),
                                            span.basis()));
                }
            }
            case SPECIAL_URGENCY -> {
                if (Objects.requireNonNull(agreedOn).isAfter(decidedOn)) {
                    throw new RuleBroken("special-urgency-not-agreed",
                            "The urgency was agreed on %s, after the decision of %s; it is agreed before the decision is made (SI 2012/2089, regulation 11)."
                                    .formatted(agreedOn, decidedOn));
                }
            }
        }
    }

    private static void need(List<Fault> faults, @Nullable Object given, String pointer, String what) {
        if (given == null) {
            faults.add(Fault.at(pointer, "%s is missing; %s.".formatted(pointer.substring(1), what)));
        }
    }

    private static void past(List<Fault> faults, @Nullable LocalDate given, String pointer, LocalDate today) {
        if (given != null && given.isAfter(today)) {
            faults.add(Fault.at(pointer,
                    "%s %s is in the future; record it once it has been done.".formatted(pointer.substring(1), given)));
        }
    }
}
