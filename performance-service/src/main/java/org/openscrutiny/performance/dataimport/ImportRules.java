package org.openscrutiny.performance.dataimport;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.openscrutiny.storage.rule.ConstraintRule;

/** Rules of imports that the database keeps between two requests at once. */
@Singleton
class ImportRules {

    @Produces
    @Singleton
    ConstraintRule oneAtATime() {
        return new ConstraintRule("ux_import_jobs_under_way", "import-under-way",
                "Another file of this data set is being taken in; wait until that import is over, or cancel it.");
    }
}
