package org.openscrutiny.recommendations.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.JsonColumns;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;

/** The row a query stands on, read by column name. Methods with {@code if} in their name answer null for an absent value. */
public final class Row {

    private static final TypeReference<List<LabelledText>> TEXTS = new TypeReference<>() {
    };
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {
    };
    private static final TypeReference<Source> SOURCE = new TypeReference<>() {
    };
    private static final TypeReference<PartialDate> PARTIAL = new TypeReference<>() {
    };

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return Objects.requireNonNull(textIf(column), column);
    }

    public @Nullable String textIf(String column) {
        return read(() -> results.getString(column));
    }

    public UUID id(String column) {
        return Objects.requireNonNull(idIf(column), column);
    }

    public @Nullable UUID idIf(String column) {
        return read(() -> results.getObject(column, UUID.class));
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(read(() -> results.getBoolean(column)));
    }

    public long number(String column) {
        return Objects.requireNonNull(read(() -> results.getLong(column)), column);
    }

    public @Nullable Integer numberIf(String column) {
        return read(() -> results.getObject(column, Integer.class));
    }

    public LocalDate day(String column) {
        return Objects.requireNonNull(dayIf(column), column);
    }

    public @Nullable LocalDate dayIf(String column) {
        return read(() -> results.getObject(column, LocalDate.class));
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantIf(column), column);
    }

    public @Nullable Instant instantIf(String column) {
        var moment = read(() -> results.getObject(column, OffsetDateTime.class));
        return moment == null ? null : moment.toInstant();
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Objects.requireNonNull(constantIf(column, type), column);
    }

    public <E extends Enum<E>> @Nullable E constantIf(String column, Class<E> type) {
        var name = textIf(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public List<LabelledText> texts(String column) {
        return Objects.requireNonNullElse(jsonIf(column, TEXTS), List.of());
    }

    /** An array of whole numbers; none where it is empty. */
    public List<Integer> numbers(String column) {
        return List.of(this.<Integer[]>array(column));
    }

    /** An array of ids; none where it is empty. */
    public List<UUID> ids(String column) {
        return List.of(this.<UUID[]>array(column));
    }

    @SuppressWarnings("unchecked") // the driver gives the array of the column's type
    private <A> A array(String column) {
        return (A) Objects.requireNonNull(read(() -> results.getArray(column).getArray()), column);
    }

    public List<String> words(String column) {
        return Objects.requireNonNullElse(jsonIf(column, WORDS), List.of());
    }

    public @Nullable Source sourceIf(String column) {
        return jsonIf(column, SOURCE);
    }

    public @Nullable PartialDate partialIf(String column) {
        return jsonIf(column, PARTIAL);
    }

    public <T> @Nullable T jsonIf(String column, TypeReference<T> type) {
        var text = textIf(column);
        try {
            return text == null ? null : JsonColumns.MAPPER.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Column " + column + " cannot be read", unreadable);
        }
    }

    private static <T> @Nullable T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    private interface Reading<T> {
        @Nullable
        T get() throws SQLException;
    }
}
