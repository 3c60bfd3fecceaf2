package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** A measure of how well something goes. */
@Entity
@Table(name = "indicators")
class Indicator extends Recorded {

    @Column(updatable = false)
    private String code;

    private String title;

    @Column(name = "service_area")
    private @Nullable String serviceArea;

    private @Nullable String owner;

    @Enumerated(EnumType.STRING)
    private Polarity polarity;

    @Enumerated(EnumType.STRING)
    @Column(name = "measure_type")
    private MeasureType measureType;

    private String unit;

    @Column(name = "rate_base")
    private @Nullable BigDecimal rateBase;

    @Column(name = "indicator_dp")
    private int indicatorDp;

    @Column(name = "min_change")
    private @Nullable BigDecimal minChange;

    private boolean seasonal;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Enumerated(EnumType.STRING)
    private Aggregation aggregation;

    @Column(name = "numerator_label")
    private @Nullable String numeratorLabel;

    @Column(name = "denominator_label")
    private @Nullable String denominatorLabel;

    @Column(name = "rag_scheme_id")
    private @Nullable String ragSchemeId;

    @Column(name = "statutory_ref")
    private @Nullable String statutoryRef;

    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "variant_of", updatable = false)
    private @Nullable UUID variantOf;

    @Column(name = "variant_label", updatable = false)
    private @Nullable String variantLabel;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Indicator() {
    }

    @SuppressWarnings("NullAway") // say() fills the fields
    Indicator(IndicatorDraft draft, @Nullable UUID variantOf, Instant now) {
        super(now);
        this.code = draft.code();
        this.variantOf = variantOf;
        this.variantLabel = draft.variantLabel();
        this.definitionVersion = 1;
        say(draft.terms());
    }

    void revise(IndicatorTerms terms, Instant now) {
        say(terms);
        touched(now);
    }

    private void say(IndicatorTerms terms) {
        if ((terms.measureType() == MeasureType.RATE_PER) != (terms.rateBase() != null)) {
            throw new InvalidInput(Fault.at("/rateBase", terms.rateBase() == null
                    ? "A RATE_PER needs its rateBase, such as 10000."
                    : "rateBase is %s, but only a RATE_PER has one; the measure is a %s.".formatted(
                            terms.rateBase().toPlainString(), terms.measureType())));
        }
        if ((terms.measureType() == MeasureType.PERCENT) != terms.unit().equals("%")) {
            throw new InvalidInput(Fault.at("/unit",
                    "The unit is \"%s\" and the measure a %s: a PERCENT has the unit %%, and nothing else has."
                            .formatted(terms.unit(), terms.measureType())));
        }
        title = terms.title();
        serviceArea = terms.serviceArea();
        owner = terms.owner();
        polarity = terms.polarity();
        measureType = terms.measureType();
        unit = terms.unit();
        rateBase = terms.rateBase();
        indicatorDp = terms.indicatorDp();
        minChange = terms.minChange();
        seasonal = terms.seasonal();
        frequency = terms.frequency();
        aggregation = terms.aggregation();
        numeratorLabel = terms.numeratorLabel();
        denominatorLabel = terms.denominatorLabel();
        ragSchemeId = terms.ragSchemeId();
        statutoryRef = terms.statutoryRef();
    }

    int redefined(Instant now) {
        definitionVersion++;
        touched(now);
        return definitionVersion;
    }

    void touched(Instant now) {
        touch(now, Audience.PUBLIC);
    }

    IndicatorTerms terms() {
        return new IndicatorTerms(title, serviceArea, owner, polarity, measureType, unit, rateBase, indicatorDp,
                minChange, seasonal, frequency, aggregation, numeratorLabel, denominatorLabel, ragSchemeId,
                statutoryRef);
    }

    String code() {
        return code;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    @Nullable
    UUID variantOf() {
        return variantOf;
    }

    @Nullable
    String variantLabel() {
        return variantLabel;
    }

    Measure measure() {
        return new Measure(id(), code, title, polarity, measureType, unit, rateBase, indicatorDp, minChange, seasonal,
                frequency, definitionVersion);
    }
}
