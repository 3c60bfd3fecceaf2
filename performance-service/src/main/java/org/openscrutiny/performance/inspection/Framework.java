package org.openscrutiny.performance.inspection;

/**
 * Under which rules an inspection is made: the single inspection framework of 2013 to 2017, the inspection of local authority
 * children's services since 2018, joint targeted area inspections, area inspections of special educational needs, and peer
 * reviews, which are no inspectorate's.
 */
public enum Framework {
    SIF, ILACS, JTAI, AREA_SEND, PEER_REVIEW
}
