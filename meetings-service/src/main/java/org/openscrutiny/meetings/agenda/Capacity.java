package org.openscrutiny.meetings.agenda;

/** In what capacity somebody contributes to an item; GROUP for several who are not named. */
public enum Capacity {
    CABINET_MEMBER, OFFICER, MEMBER, WITNESS, GUEST, GROUP
}
