package org.openscrutiny.support.access;

/** The roles a caller may hold, as they stand in a token. What each may do is the role matrix in docs/roles.md. */
public final class Roles {

    /** Keeps the record: Member Services or Democratic Services. */
    public static final String CLERK = "CLERK";
    /** Keeps inquiries, recommendations and reviews. */
    public static final String SCRUTINY_OFFICER = "SCRUTINY_OFFICER";
    /** Presides over a committee. */
    public static final String CHAIRMAN = "CHAIRMAN";
    /** Sits on a committee; reads members-only material. */
    public static final String MEMBER = "MEMBER";
    /** Reports progress and improvement actions. */
    public static final String LEAD_OFFICER = "LEAD_OFFICER";
    /** Responds for the executive and signs off updates. */
    public static final String CABINET_MEMBER = "CABINET_MEMBER";
    /** Keeps exemptions and declarations; reads the audit. */
    public static final String MONITORING_OFFICER = "MONITORING_OFFICER";
    /** Keeps indicators, observations, targets and imports. */
    public static final String ANALYST = "ANALYST";
    /** Another council system, read by its own grants. */
    public static final String SYSTEM = "SYSTEM";
    /** A service of this suite that asks on its own account, with nobody's login behind it. */
    public static final String SISTER = "SISTER";

    private Roles() {
    }
}
