package org.openscrutiny.meetings.publicquestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the council's constitution says about questions of the public. */
@ConfigMapping(prefix = "scrutiny.public-questions")
interface QuestionConfig {

    /**
     * Clear days, counted as for agendas, that must lie between receipt and meeting for a question to be accepted; 0 turns
     * the rule off. The constitution sets it, not the law.
     */
    @WithDefault("3")
    int noticeDays();
}
