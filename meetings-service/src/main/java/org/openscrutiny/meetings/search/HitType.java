package org.openscrutiny.meetings.search;

/**
 * What kind of record was found. A MEETING or its MINUTES is found by what the public is told there of an exempt item, which
 * itself cannot be addressed; what is told of an exempt report is found as its AGENDA_ITEM.
 */
public enum HitType {

    AGENDA_ITEM("agenda-items"), REPORT("reports"), MINUTE("minute-items"), EVIDENCE("evidence-notes"), RESOLUTION(
            "resolutions"), PUBLIC_QUESTION("public-questions"), DOCUMENT("documents"), MEETING("meetings"), MINUTES(
                    "minutes");

    private final String address;

    HitType(String address) {
        this.address = address;
    }

    String url(Object id) {
        return "/v1/" + address + "/" + id;
    }
}
