package org.openscrutiny.testing;

import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;

/**
 * Counts the SQL statements that something takes, so that a list which asks once for each row is found out. Counts what
 * Hibernate sends, in the whole service: nothing else may run at the same time. Needs
 * {@code %test.quarkus.hibernate-orm.statistics=true}.
 */
public final class Statements {

    private Statements() {
    }

    /** How many statements this sends. */
    public static long count(Runnable work) {
        var statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
        if (!statistics.isStatisticsEnabled()) {
            throw new IllegalStateException("Set %test.quarkus.hibernate-orm.statistics=true to count statements");
        }
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
