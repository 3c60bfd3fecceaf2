package org.openscrutiny.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.openscrutiny.storage.projection.Projections;

/** What is read past Hibernate, by {@link Projections}, which log each statement. */
public final class SentStatements {

    private SentStatements() {
    }

    /** The projections' statements, in the order sent; nothing else may run at the same time. */
    public static List<String> of(Runnable work) {
        var sent = Collections.synchronizedList(new ArrayList<String>());
        during(work, sent::add);
        return List.copyOf(sent);
    }

    static void during(Runnable work, Consumer<String> sent) {
        var handler = new Handler() {

            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().equals(Level.FINE) || entry.getLevel().getName().equals("DEBUG")) {
                    sent.accept(entry.getMessage());
                }
            }

            @Override
            public void flush() {
                // handed over at once
            }

            @Override
            public void close() {
                // handed over at once
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
    }
}
