package org.openscrutiny.performance.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One row of a native query, its columns by position from 0. The plain readers refuse a null, the {@code maybe} ones pass it on. */
public final class Row {

    private final @Nullable Object[] columns;

    public Row(@Nullable Object[] columns) {
        this.columns = columns;
    }

    public String text(int column) {
        return Objects.requireNonNull(maybeText(column));
    }

    public @Nullable String maybeText(int column) {
        return (String) columns[column];
    }

    public UUID uuid(int column) {
        return Objects.requireNonNull(maybeUuid(column));
    }

    public @Nullable UUID maybeUuid(int column) {
        return (UUID) columns[column];
    }

    public int number(int column) {
        return Objects.requireNonNull(maybeNumber(column));
    }

    public @Nullable Integer maybeNumber(int column) {
        var value = (Number) columns[column];
        return value == null ? null : Math.toIntExact(value.longValue());
    }

    public long count(int column) {
        return ((Number) Objects.requireNonNull(columns[column])).longValue();
    }

    public @Nullable BigDecimal maybeDecimal(int column) {
        return (BigDecimal) columns[column];
    }

    public boolean flag(int column) {
        return (Boolean) Objects.requireNonNull(columns[column]);
    }

    public LocalDate day(int column) {
        return Objects.requireNonNull(maybeDay(column));
    }

    public @Nullable LocalDate maybeDay(int column) {
        var value = columns[column];
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    public Instant instant(int column) {
        var value = Objects.requireNonNull(columns[column]);
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    public @Nullable Instant maybeInstant(int column) {
        return columns[column] == null ? null : instant(column);
    }

    /** Numbers with nulls among them. */
    public @Nullable BigDecimal[] decimals(int column) {
        return (@Nullable BigDecimal[]) Objects.requireNonNull(columns[column]);
    }

    public Integer[] numbers(int column) {
        return (Integer[]) Objects.requireNonNull(columns[column]);
    }

    /** Texts with nulls among them, or none at all. */
    public @Nullable String @Nullable [] maybeTexts(int column) {
        return (@Nullable String[]) columns[column];
    }

    public List<String> texts(int column) {
        return Arrays.asList((String[]) Objects.requireNonNull(columns[column]));
    }

    public <E extends Enum<E>> E oneOf(int column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E maybeOneOf(int column, Class<E> type) {
        var name = maybeText(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
