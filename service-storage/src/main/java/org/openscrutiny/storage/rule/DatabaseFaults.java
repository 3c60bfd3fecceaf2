package org.openscrutiny.storage.rule;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

import io.quarkus.arc.All;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.FaultReader;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;
import org.postgresql.util.PSQLException;

/** Reads what PostgreSQL and Hibernate throw: by SQLSTATE, never by message. */
@Singleton
class DatabaseFaults implements FaultReader {

    private static final Logger LOG = Logger.getLogger(DatabaseFaults.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    /** No connection, not let in, no such database, out of resources, told to stop, a fault of its system. */
    private static final List<String> OUT_OF_REACH = List.of("08", "28", "3D", "53", "57P", "58");

    private final Map<String, ConstraintRule> rules;

    DatabaseFaults(@All List<ConstraintRule> rules) {
        this.rules = rules.stream()
                .collect(Collectors.toUnmodifiableMap(ConstraintRule::constraint, Function.identity()));
    }

    @Override
    public Optional<Refusal> read(Throwable fault) {
        if (fault instanceof OptimisticLockException || fault instanceof StaleStateException) {
            return Optional.of(new Refusal(Problems.STALE_TAG,
                    "Somebody else changed the record at the same moment: read it again, then repeat your change on what you find."));
        }
        if (fault instanceof LockTimeoutException) {
            return Optional.of(busy());
        }
        if (fault instanceof RollbackException uncommitted) {
            return ofCommit(uncommitted);
        }
        return fault instanceof SQLException sql ? read(sql) : Optional.empty();
    }

    /** The transaction's own words say only that it was not committed; why not stands beside them, not beneath. */
    private Optional<Refusal> ofCommit(RollbackException uncommitted) {
        for (var beside : uncommitted.getSuppressed()) {
            for (var cause = beside; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    return isOutOfReach(sql) ? Optional.of(unknown()) : read(sql);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> read(SQLException fault) {
        var state = fault.getSQLState();
        if (isOutOfReach(fault)) {
            return Optional.of(down());
        }
        if (state == null) {
            return Optional.empty();
        }
        return switch (state) {
            case "23505", "23P01" -> Optional.of(broken(fault, "Another record already holds one of the values sent."));
            case "23503" -> Optional.of(broken(fault,
                    "The record named does not exist, or another record still refers to the one to be removed."));
            case "23502", "23514" -> Optional.of(broken(fault, "The values sent do not go together."));
            case "22001", "22003", "22007", "22008", "22021", "22P02", "22P05" -> Optional.of(new InvalidInput(
                    Fault.at("", "A value sent is longer, larger or otherwise other than can be stored.")));
            case "40001", "40P01", "55P03", "57014" -> Optional.of(busy());
            default -> Optional.empty();
        };
    }

    /** The pool's own faults have no state: it is closed, or nothing came free in time. */
    private static boolean isOutOfReach(SQLException fault) {
        var state = fault.getSQLState();
        return state == null
                ? fault instanceof SQLTransientConnectionException || isPools(fault)
                : OUT_OF_REACH.stream().anyMatch(state::startsWith);
    }

    private Refusal broken(SQLException fault, String otherwise) {
        var said = fault instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        var constraint = said == null ? null : said.getConstraint();
        var rule = constraint == null ? null : rules.get(constraint);
        if (rule != null) {
            return new RuleBroken(rule.code(), rule.detail());
        }
        LOG.warnf("No rule is known for constraint %s, SQLSTATE %s", constraint, fault.getSQLState());
        return new Refusal(Problems.CONFLICT, otherwise);
    }

    private static boolean isPools(SQLException fault) {
        return fault.getClass() == SQLException.class;
    }

    private static Refusal busy() {
        return new Unavailable(
                "Others were changing the same records at that moment; nothing was stored, send the request again.",
                SOON);
    }

    /** The connection was lost while the write was being committed: before, or after. */
    private static Refusal unknown() {
        return new Unavailable(
                "The records went out of reach while this was being stored, so it may or may not be there. Sent again with the same Idempotency-Key, or under the same If-Match, it is done once.",
                LATER);
    }

    private static Refusal down() {
        return new Unavailable("The records cannot be reached just now; nothing was stored, send the request again.",
                LATER);
    }
}
