package org.openscrutiny.meetings.meeting;

/** How far the agenda is out. A published agenda never becomes a draft again; what comes late is a supplement. */
public enum AgendaStatus {
    DRAFT, PUBLISHED, SUPPLEMENTED
}
