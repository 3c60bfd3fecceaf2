package org.openscrutiny.testing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.openscrutiny.storage.projection.Projections;

/**
 * Counts the SQL statements that something takes, so that a list which asks once for each row is found out. Counts what
 * Hibernate and {@link Projections} send, in the whole service: nothing else may run at the same time. Needs
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
        var before = sent(statistics);
        work.run();
        return sent(statistics) - before;
    }

    private static long sent(Statistics statistics) {
        var projected = Arc.container().instance(MeterRegistry.class).get().find(Projections.COUNTER).counter();
        return statistics.getPrepareStatementCount() + (projected == null ? 0 : Math.round(projected.count()));
    }
}
