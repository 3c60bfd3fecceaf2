package org.openscrutiny.performance.inspection;

import static org.openscrutiny.performance.inspection.Framework.ILACS;
import static org.openscrutiny.performance.inspection.Framework.SIF;

import java.util.EnumSet;
import java.util.Set;

/** What kind of inspection it is. Visits look at a part and give no grades. */
public enum InspectionType {

    SIF_INSPECTION("SIF inspection", true, SIF), SIF_REINSPECTION("SIF re-inspection", true,
            SIF), ILACS_STANDARD_INSPECTION("ILACS Standard Inspection", true, ILACS), ILACS_SHORT_INSPECTION(
                    "ILACS Short Inspection", true, ILACS), ILACS_FOCUSED_VISIT("ILACS Focused Visit", false,
                            ILACS), MONITORING_VISIT("LA Monitoring visit", false, SIF,
                                    ILACS), JTAI("Joint targeted area inspection", false, Framework.JTAI), AREA_SEND(
                                            "Area SEND inspection", false, Framework.AREA_SEND), PEER_REVIEW(
                                                    "Peer review", false, Framework.PEER_REVIEW);

    private final String label;
    private final boolean graded;
    private final Set<Framework> frameworks;

    InspectionType(String label, boolean graded, Framework first, Framework... others) {
        this.label = label;
        this.graded = graded;
        this.frameworks = EnumSet.of(first, others);
    }

    /** As Ofsted's management information prints it, where it does. */
    public String label() {
        return label;
    }

    /** Whether it ends in grades at all. */
    public boolean graded() {
        return graded;
    }

    /** Whether it is one of those visits that Ofsted sorts by themes. */
    public boolean visit() {
        return this == ILACS_FOCUSED_VISIT || this == MONITORING_VISIT;
    }

    public boolean under(Framework framework) {
        return frameworks.contains(framework);
    }
}
