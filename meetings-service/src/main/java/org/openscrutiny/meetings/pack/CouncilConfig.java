package org.openscrutiny.meetings.pack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What every paper of the council says the same way. */
@ConfigMapping(prefix = "scrutiny.council")
public interface CouncilConfig {

    /** The council's name as papers print it. */
    String name();

    /** Printed where a meeting may be filmed; plain text, an empty line parts paragraphs. */
    @WithDefault("""
            This meeting may be filmed for broadcast on the council's website. At its start the Chairman says whether all or part \
            of it is filmed.

            Whoever comes into the meeting room agrees to be filmed. If you do not wish to be in the picture, ask the clerk, who \
            will show you where to sit. Recordings are kept as the council's published policy says.""")
    String webcastingNotice();

    /** Printed on every front sheet: help to attend. */
    @WithDefault("If you would like to attend and need help to do so, for example because of a disability, please tell us as early as you can.")
    String accessNote();
}
