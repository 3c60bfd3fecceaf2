package org.openscrutiny.storage.projection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The row a query stands on, read by column name. Methods with {@code if} in their name answer null for an absent value. */
public final class Row {

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

    public byte[] bytes(String column) {
        return Objects.requireNonNull(read(() -> results.getBytes(column)), column);
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(read(() -> results.getBoolean(column)));
    }

    public @Nullable Boolean flagIf(String column) {
        return read(() -> results.getObject(column, Boolean.class));
    }

    public long number(String column) {
        return Objects.requireNonNull(read(() -> results.getLong(column)), column);
    }

    public @Nullable Integer numberIf(String column) {
        return read(() -> results.getObject(column, Integer.class));
    }

    /** Digit for digit as it is kept. */
    public @Nullable BigDecimal decimalIf(String column) {
        return read(() -> results.getBigDecimal(column));
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

    /** An array of whole numbers; none where it is empty. */
    public List<Integer> numbers(String column) {
        return List.of(this.<Integer[]>array(column));
    }

    /** An array of texts; none where it is empty. */
    public List<String> texts(String column) {
        return List.of(this.<String[]>array(column));
    }

    /** An array of ids; none where it is empty. */
    public List<UUID> ids(String column) {
        return List.of(this.<UUID[]>array(column));
    }

    @SuppressWarnings("unchecked") // the driver gives the array of the column's type
    private <A> A array(String column) {
        return (A) Objects.requireNonNull(read(() -> results.getArray(column).getArray()), column);
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
