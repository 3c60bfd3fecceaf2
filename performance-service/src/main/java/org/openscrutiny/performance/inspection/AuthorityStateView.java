package org.openscrutiny.performance.inspection;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.area.AreaSummary;

/**
 * An authority's state on a day, both ways people speak of it: as inspectors had found it by then, and as had been published
 * by then. An authority found inadequate on site in June is judged inadequate in the report of August, and both are true.
 */
@Schema(name = "AuthorityState")
public record AuthorityStateView(AreaSummary area, LocalDate on, AuthorityStanding asFound,
        AuthorityStanding asPublished, String ruleVersion) {}
