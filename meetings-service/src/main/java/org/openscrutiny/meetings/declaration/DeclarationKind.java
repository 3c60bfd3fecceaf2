package org.openscrutiny.meetings.declaration;

/** What kind of interest; {@code UNSPECIFIED} where the minutes do not say. {@code DPI}: a disclosable pecuniary interest. */
public enum DeclarationKind {
    PERSONAL, DPI, UNSPECIFIED
}
