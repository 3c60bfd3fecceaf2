package org.openscrutiny.meetings.search;

/** What kind of record was found. */
public enum HitType {

    AGENDA_ITEM("agenda-items"), REPORT("reports"), MINUTE("minute-items"), EVIDENCE("evidence-notes"), RESOLUTION(
            "resolutions"), PUBLIC_QUESTION("public-questions"), DOCUMENT("documents");

    private final String address;

    HitType(String address) {
        this.address = address;
    }

    String url(Object id) {
        return "/v1/" + address + "/" + id;
    }
}
