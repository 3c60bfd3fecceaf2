package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Polarity;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.Aim;
import org.openscrutiny.performance.rating.InvalidTarget;
import org.openscrutiny.performance.rating.Profile;
import org.openscrutiny.performance.rating.Tolerance;

/**
 * A target as served.
 *
 * @param versionNo counts the versions of this target from 1
 */
@Schema(name = "Target")
public record TargetView(UUID id, String area, TargetBasis basis, LocalDate appliesFrom, LocalDate appliesTo,
        int versionNo, @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high,
        @Nullable ProfileKind profile, List<BigDecimal> profileValues, ToleranceKind tolerance,
        @Nullable BigDecimal toleranceValue, @Nullable BigDecimal amberLow, @Nullable BigDecimal amberHigh,
        int definitionVersion, @Nullable String approvedBy, @Nullable String note, LocalDate setOn,
        Instant recordedAt) {

    /** What a figure is held against. */
    public Aim aim() {
        if (low != null && high != null) {
            return new Aim.Range(low, high);
        }
        var wanted = Objects.requireNonNull(value);
        return profile == null
                ? new Aim.Point(wanted)
                : new Aim.Cumulative(wanted, profileOf(profile), Period.custom(appliesFrom, appliesTo));
    }

    private Profile profileOf(ProfileKind kind) {
        return switch (kind) {
            case FLAT -> new Profile.Flat();
            case LINEAR -> new Profile.Linear();
            case EXPLICIT -> new Profile.Explicit(profileValues);
        };
    }

    /** @throws InvalidTarget if it lacks a value that its kind needs */
    public Tolerance toleranceFor(Polarity polarity) {
        return switch (tolerance) {
            case NONE -> Tolerance.NONE;
            case ABSOLUTE -> new Tolerance.Absolute(Objects.requireNonNull(toleranceValue));
            case PERCENT_OF_TARGET -> new Tolerance.PercentOfTarget(Objects.requireNonNull(toleranceValue));
            case EXPLICIT_AMBER -> explicit(polarity);
        };
    }

    private Tolerance explicit(Polarity polarity) {
        if (polarity == Polarity.IN_RANGE) {
            return new Tolerance.ExplicitAmberRange(Objects.requireNonNull(amberLow),
                    Objects.requireNonNull(amberHigh));
        }
        return new Tolerance.ExplicitAmber(
                Objects.requireNonNull(polarity == Polarity.LOWER_BETTER ? amberHigh : amberLow));
    }

    boolean covers(Period period) {
        return !period.startOn().isBefore(appliesFrom) && !period.endOn().isAfter(appliesTo);
    }
}
