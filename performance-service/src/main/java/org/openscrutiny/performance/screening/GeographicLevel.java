package org.openscrutiny.performance.screening;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The geographic levels of open-data files and the columns that name a place of each. */
public enum GeographicLevel {
    // One a line: the formatter would step them to the right.
    // @formatter:off
    NATIONAL("National", "NAT", "country_code", "country_name", null),
    REGIONAL("Regional", "REG", "region_code", "region_name", null),
    LOCAL_AUTHORITY("Local authority", "LA", "new_la_code", "la_name", "old_la_code"),
    LOCAL_AUTHORITY_DISTRICT("Local authority district", "LAD", "lad_code", "lad_name", null),
    RSC_REGION("RSC region", "RSC", null, "rsc_region_lead_name", null),
    PARLIAMENTARY_CONSTITUENCY("Parliamentary constituency", "PCON", "pcon_code", "pcon_name", null),
    LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA("Local skills improvement plan area", "LSIP", "lsip_code", "lsip_name", null),
    LOCAL_ENTERPRISE_PARTNERSHIP("Local enterprise partnership", "LEP", "local_enterprise_partnership_code", "local_enterprise_partnership_name", null),
    ENGLISH_DEVOLVED_AREA("English devolved area", "EDA", "english_devolved_area_code", "english_devolved_area_name", null),
    OPPORTUNITY_AREA("Opportunity area", "OA", "opportunity_area_code", "opportunity_area_name", null),
    WARD("Ward", "WARD", "ward_code", "ward_name", null),
    MAT("MAT", "MAT", "trust_id", "trust_name", null),
    SPONSOR("Sponsor", "SPON", "sponsor_id", "sponsor_name", null),
    SCHOOL("School", "SCH", "school_urn", "school_name", "school_laestab"),
    PROVIDER("Provider", "PROV", "provider_ukprn", "provider_name", null),
    INSTITUTION("Institution", "INST", "institution_id", "institution_name", null),
    PLANNING_AREA("Planning area", "PA", "planning_area_code", "planning_area_name", null),
    POLICE_FORCE_AREA("Police force area", "PFA", "pfa_code", "pfa_name", null);
    // @formatter:on

    private static final Map<String, GeographicLevel> BY_LABEL = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(GeographicLevel::label, Function.identity()));

    private final String label;
    private final String code;
    private final @Nullable String codeColumn;
    private final String nameColumn;
    private final @Nullable String secondCodeColumn;

    GeographicLevel(String label, String code, @Nullable String codeColumn, String nameColumn,
            @Nullable String secondCodeColumn) {
        this.label = label;
        this.code = code;
        this.codeColumn = codeColumn;
        this.nameColumn = nameColumn;
        this.secondCodeColumn = secondCodeColumn;
    }

    /** As in the column geographic_level. */
    public String label() {
        return label;
    }

    /** As in the official statistics API. */
    public String code() {
        return code;
    }

    public @Nullable String codeColumn() {
        return codeColumn;
    }

    public String nameColumn() {
        return nameColumn;
    }

    public @Nullable String secondCodeColumn() {
        return secondCodeColumn;
    }

    /** Its columns: code, name and, where it has one, the second code. */
    public List<String> columns() {
        return Stream.of(codeColumn, nameColumn, secondCodeColumn).flatMap(Stream::ofNullable).toList();
    }

    public static Optional<GeographicLevel> ofLabel(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** Whether it is a single institution, which lies within places of every other kind. */
    boolean isInstitution() {
        return this == SCHOOL || this == PROVIDER || this == INSTITUTION;
    }

    /** Whether rows of it are taken no notice of by the department's service. */
    boolean isIgnored() {
        return this == INSTITUTION || this == PLANNING_AREA;
    }

    /** The levels on whose rows columns of this one may be filled: itself and what lies within it. */
    Set<GeographicLevel> fillsRowsOf() {
        var levels = switch (this) {
            case NATIONAL -> EnumSet.allOf(GeographicLevel.class);
            case REGIONAL -> EnumSet.complementOf(EnumSet.of(NATIONAL, RSC_REGION, MAT, SPONSOR));
            case LOCAL_AUTHORITY ->
                EnumSet.of(LOCAL_AUTHORITY, PARLIAMENTARY_CONSTITUENCY, LOCAL_AUTHORITY_DISTRICT, WARD,
                        PLANNING_AREA, POLICE_FORCE_AREA, SCHOOL, PROVIDER, INSTITUTION);
            case LOCAL_AUTHORITY_DISTRICT ->
                EnumSet.of(LOCAL_AUTHORITY_DISTRICT, WARD, POLICE_FORCE_AREA, SCHOOL, PROVIDER,
                        INSTITUTION);
            case LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA -> EnumSet.of(LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA,
                    LOCAL_AUTHORITY_DISTRICT, PLANNING_AREA, SCHOOL, PROVIDER, INSTITUTION);
            case RSC_REGION, PARLIAMENTARY_CONSTITUENCY, LOCAL_ENTERPRISE_PARTNERSHIP, ENGLISH_DEVOLVED_AREA,
                    OPPORTUNITY_AREA, WARD, MAT, SPONSOR, PLANNING_AREA, POLICE_FORCE_AREA ->
                EnumSet
                        .of(this, SCHOOL, PROVIDER, INSTITUTION);
            case SCHOOL, PROVIDER, INSTITUTION -> EnumSet.of(this);
        };
        return Collections.unmodifiableSet(levels);
    }
}
