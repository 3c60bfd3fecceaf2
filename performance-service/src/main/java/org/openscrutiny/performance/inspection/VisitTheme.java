package org.openscrutiny.performance.inspection;

/** What a focused or monitoring visit looked at, as Ofsted's management information sorts them. */
public enum VisitTheme {
    FRONT_DOOR, CHILDREN_IN_NEED_OR_ON_A_PLAN, CHILDREN_IN_CARE, CARE_LEAVERS, ACHIEVING_PERMANENCE, VULNERABLE_ADOLESCENTS
}
