package org.openscrutiny.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down what Hibernate and the projections send to the database while {@link Plans} asks it to. */
@Unremovable
@ApplicationScoped
@Default // a qualifier of its own would else take its place
@PersistenceUnitExtension
public class StatementLog implements StatementInspector {

    private static final long serialVersionUID = 1;

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean writing;

    @Override
    public String inspect(String sql) {
        if (writing) {
            statements.add(sql);
        }
        return sql;
    }

    List<String> during(Runnable work) {
        statements.clear();
        writing = true;
        try {
            SentStatements.during(work, statements::add);
        } finally {
            writing = false;
        }
        return List.copyOf(statements);
    }
}
