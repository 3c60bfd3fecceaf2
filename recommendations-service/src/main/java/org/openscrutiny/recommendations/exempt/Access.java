package org.openscrutiny.recommendations.exempt;

import org.openscrutiny.support.access.Audience;

/** Who may know of a record once it is no draft any more. EXEMPT is what councils print as "Part II". */
public enum Access {

    PUBLIC(Audience.PUBLIC), MEMBERS_ONLY(Audience.MEMBERS), EXEMPT(Audience.EXEMPT);

    private final Audience audience;

    Access(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }
}
