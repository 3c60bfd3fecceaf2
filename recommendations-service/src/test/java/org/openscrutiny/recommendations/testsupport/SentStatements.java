package org.openscrutiny.recommendations.testsupport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.testing.Statements;

/** What a read sends to the database: by projections, as they log it, and by Hibernate, as it counts. */
public final class SentStatements {

    private SentStatements() {
    }

    /** The projections' statements, in the order sent; nothing else may run at the same time. */
    public static List<String> of(Runnable work) {
        var sent = Collections.synchronizedList(new ArrayList<String>());
        var handler = new Handler() {

            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().equals(Level.FINE) || entry.getLevel().getName().equals("DEBUG")) {
                    sent.add(entry.getMessage());
                }
            }

            @Override
            public void flush() {
                // kept in a list
            }

            @Override
            public void close() {
                // kept in a list
            }
        };
        var logger = Logger.getLogger(Projections.class.getName());
        var before = logger.getLevel();
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.FINE);
        var told = logger.getUseParentHandlers();
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(told);
            logger.setLevel(before);
        }
        return List.copyOf(sent);
    }

    /** How many statements of either kind. */
    public static long count(Runnable work) {
        var projections = new ArrayList<String>();
        var hibernates = Statements.count(() -> projections.addAll(of(work)));
        return projections.size() + hibernates;
    }
}
