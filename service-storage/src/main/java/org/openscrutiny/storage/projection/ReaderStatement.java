package org.openscrutiny.storage.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** The statement that reads one record: for each kind of reader another one, made when the first of them asks. */
public final class ReaderStatement {

    private static final Pattern PARAMETER = Pattern.compile(":(id|audiences)\\b");

    private final Map<Set<Audience>, Made> made = new ConcurrentHashMap<>();
    private final Function<Set<Audience>, String> maker;

    /**
     * @param maker gives the SQL for readers of these audiences, with {@code :id} for the record's id and {@code :audiences}
     *              for the names of the audiences, each as often as it is needed
     */
    public ReaderStatement(Function<Set<Audience>, String> maker) {
        this.maker = maker;
    }

    private record Made(String sql, List<String> parameters) {

        static Made of(String sql) {
            return new Made(PARAMETER.matcher(sql).replaceAll("?"),
                    PARAMETER.matcher(sql).results().map(found -> found.group(1)).toList());
        }
    }

    /** @param id of the record that this caller asks for */
    public Query query(UUID id, Caller caller) {
        return query(id, caller.audiences());
    }

    Query query(UUID id, Set<Audience> audiences) {
        var statement = made.computeIfAbsent(Set.copyOf(audiences), readers -> Made.of(maker.apply(readers)));
        var names = audiences.stream().map(Audience::name).toArray(String[]::new);
        return Query.of(statement.sql(),
                statement.parameters().stream().map(name -> name.equals("id") ? id : names).toArray());
    }
}
