package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Exemption;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/** What a committee recommends. Where it stands is not kept here: see {@link Standing}. */
@Entity
@Table(name = "recommendations")
class Recommendation extends Recorded {

    @Column(name = "inquiry_id", updatable = false)
    private UUID inquiryId;

    private @Nullable Integer number;

    @Column(name = "number_inferred")
    private boolean numberInferred;

    private @Nullable String text;

    @Column(name = "source_note")
    private @Nullable String sourceNote;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LabelledText> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Addressee> addressees;

    @Column(name = "lead_post")
    private @Nullable String leadPost;

    @Column(name = "lead_post_id")
    private @Nullable UUID leadPostId;

    @Column(name = "lead_officer")
    private @Nullable String leadOfficer;

    @Column(name = "lead_officer_id")
    private @Nullable UUID leadOfficerId;

    @Column(name = "indicator_refs")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> indicatorRefs;

    @Column(name = "submitted_on")
    private @Nullable LocalDate submittedOn;

    @Embedded
    private Exemption exemption;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Recommendation() {
    }

    @SuppressWarnings("NullAway") // say() fills what the draft says
    Recommendation(UUID inquiryId, RecommendationDraft draft, Exemption exemption, Audience inquiry, Instant now) {
        super(now);
        this.inquiryId = inquiryId;
        this.exemption = exemption;
        audience = audienceIn(inquiry);
        say(draft);
    }

    /** For whom it exists inside an inquiry that exists for the given audience. */
    private Audience audienceIn(Audience inquiry) {
        var own = submittedOn == null ? Audience.DRAFT : Audience.PUBLIC;
        return own.within(exemption.audience()).within(inquiry);
    }

    /**
     * Changes what is said of it. Once submitted, words and number may be found, but not altered.
     *
     * @throws RuleBroken recommendation-submitted
     */
    void revise(RecommendationDraft draft, Instant now) {
        if (submittedOn != null) {
            refuseAltered("number", number, draft.number());
            refuseAltered("text", text, draft.text());
            refuseAltered("parts", parts.isEmpty() ? null : parts, draft.parts());
            refuseAltered("addressees", addressees, orCabinet(draft.addressees()));
        }
        say(draft);
        touch(now, audience);
    }

    private static void refuseAltered(String field, @Nullable Object was, @Nullable Object is) {
        if (was != null && !was.equals(is)) {
            throw new RuleBroken("recommendation-submitted",
                    "The recommendation has been submitted, so its %s stays as it is; what was lost may still be added, and the committee may put another recommendation in its place."
                            .formatted(field));
        }
    }

    private void say(RecommendationDraft draft) {
        number = draft.number();
        numberInferred = draft.number() != null && Boolean.TRUE.equals(draft.numberInferred());
        text = draft.text();
        sourceNote = draft.sourceNote();
        parts = draft.parts() == null ? List.of() : List.copyOf(draft.parts());
        addressees = orCabinet(draft.addressees());
        leadPost = draft.leadPost();
        leadPostId = draft.leadPostId();
        leadOfficer = draft.leadOfficer();
        leadOfficerId = draft.leadOfficerId();
        indicatorRefs = draft.indicatorRefs() == null ? List.of() : List.copyOf(draft.indicatorRefs());
        source = draft.source();
    }

    private static List<Addressee> orCabinet(@Nullable List<Addressee> said) {
        return said == null || said.isEmpty() ? List.of(Addressee.CABINET) : List.copyOf(said);
    }

    /** From now on everybody may read it who may read the inquiry and is not kept from it by its own access. */
    void submit(LocalDate on, Audience inquiry, Instant now) {
        submittedOn = on;
        audience = audienceIn(inquiry);
        touch(now, audience);
    }

    void close(Exemption next) {
        exemption = next;
    }

    /** Takes over what its own access and the inquiry's come to; those who could know of it and those who may now see it change. */
    void reopenTo(Audience inquiry, Instant now) {
        var before = audience;
        audience = audienceIn(inquiry);
        touch(now, before.or(audience));
    }

    /** Whether it leads to the same persons and posts as before. */
    boolean ledAs(RecommendationDraft said) {
        return Objects.equals(leadPost, said.leadPost()) && Objects.equals(leadPostId, said.leadPostId())
                && Objects.equals(leadOfficer, said.leadOfficer())
                && Objects.equals(leadOfficerId, said.leadOfficerId());
    }

    RecommendationDraft asDraft() {
        return new RecommendationDraft(number, numberInferred, text, sourceNote, parts.isEmpty() ? null : parts,
                addressees, leadPost, leadPostId, leadOfficer, leadOfficerId, null,
                indicatorRefs.isEmpty() ? null : indicatorRefs, null, null, null, source);
    }

    UUID inquiryId() {
        return inquiryId;
    }

    @Nullable
    Integer number() {
        return number;
    }

    List<Addressee> addressees() {
        return List.copyOf(addressees);
    }

    List<String> labels() {
        return parts.stream().map(LabelledText::label).toList();
    }

    List<String> indicatorRefs() {
        return List.copyOf(indicatorRefs);
    }

    Exemption exemption() {
        return exemption;
    }

    Audience audience() {
        return audience;
    }

    LocalDate submittedOn() {
        return Objects.requireNonNull(submittedOn, "not submitted");
    }

    boolean submitted() {
        return submittedOn != null;
    }
}
