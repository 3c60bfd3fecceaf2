package org.openscrutiny.recommendations.stated;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.projection.Row;

/** Reads what stands in a row's jsonb columns, as {@link JsonColumns} keeps it. */
public final class StatedColumns {

    private static final TypeReference<List<LabelledText>> TEXTS = new TypeReference<>() {
    };
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {
    };
    private static final TypeReference<Source> SOURCE = new TypeReference<>() {
    };
    private static final TypeReference<PartialDate> PARTIAL = new TypeReference<>() {
    };

    private StatedColumns() {
    }

    public static List<LabelledText> texts(Row row, String column) {
        return Objects.requireNonNullElse(jsonIf(row, column, TEXTS), List.of());
    }

    public static List<String> words(Row row, String column) {
        return Objects.requireNonNullElse(jsonIf(row, column, WORDS), List.of());
    }

    public static @Nullable Source sourceIf(Row row, String column) {
        return jsonIf(row, column, SOURCE);
    }

    public static @Nullable PartialDate partialIf(Row row, String column) {
        return jsonIf(row, column, PARTIAL);
    }

    public static <T> @Nullable T jsonIf(Row row, String column, TypeReference<T> type) {
        var text = row.textIf(column);
        try {
            return text == null ? null : JsonColumns.MAPPER.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Column " + column + " cannot be read", unreadable);
        }
    }
}
