package org.openscrutiny.meetings.agenda;

/** The agenda itself, or what came after it. */
public enum PublicationKind {
    AGENDA, SUPPLEMENT
}
