package org.openscrutiny.performance.inspection;

import org.jspecify.annotations.Nullable;

/**
 * Under which rules an inspection is made: the single inspection framework of 2013 to 2017, the inspection of local authority
 * children's services since 2018, joint targeted area inspections, area inspections of special educational needs, and peer
 * reviews, which are no inspectorate's.
 */
public enum Framework {

    SIF("Ofsted"), ILACS("Ofsted"), JTAI(
            "Ofsted, Care Quality Commission, HM Inspectorate of Constabulary and Fire & Rescue Services, HM Inspectorate of Probation"), AREA_SEND(
                    "Ofsted, Care Quality Commission"), PEER_REVIEW(null);

    private final @Nullable String inspectorate;

    Framework(@Nullable String inspectorate) {
        this.inspectorate = inspectorate;
    }

    /** Who inspects under it; absent where it does not say. */
    public @Nullable String inspectorate() {
        return inspectorate;
    }
}
