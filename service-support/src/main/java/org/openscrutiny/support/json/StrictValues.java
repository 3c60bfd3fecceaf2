package org.openscrutiny.support.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.UnusableValue;

/** Values that Java could hold and PostgreSQL, or a reader, could not: they are refused while the body is read. */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictValues() {
        super("strict-values");
        addDeserializer(String.class, new Text());
        addDeserializer(boolean.class, new Flag());
        addDeserializer(BigDecimal.class, new Decimal());
        addDeserializer(JsonNode.class, new Tree<>(JsonNode.class));
        addDeserializer(ObjectNode.class, new Tree<>(ObjectNode.class));
        addDeserializer(ArrayNode.class, new Tree<>(ArrayNode.class));
        addDeserializer(LocalDate.class, new Moment<>(LocalDate.class, LocalDate::parse, LocalDate::getYear));
        addDeserializer(LocalDateTime.class,
                new Moment<>(LocalDateTime.class, LocalDateTime::parse, LocalDateTime::getYear));
        addDeserializer(OffsetDateTime.class,
                new Moment<>(OffsetDateTime.class, OffsetDateTime::parse, OffsetDateTime::getYear));
        addDeserializer(Instant.class, new Moment<>(Instant.class, text -> OffsetDateTime.parse(text).toInstant(),
                at -> at.atOffset(ZoneOffset.UTC).getYear()));
        addDeserializer(YearMonth.class, new Moment<>(YearMonth.class, YearMonth::parse, YearMonth::getYear));
        addDeserializer(Year.class, new Moment<>(Year.class, Year::parse, Year::getValue));
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            refuseUnsafe(text, parser);
            return text;
        }
    }

    private static void refuseUnsafe(@Nullable String text, JsonParser parser) throws UnusableValue {
        var fault = text == null ? null : SafeText.fault(text);
        if (fault != null) {
            throw new UnusableValue(parser, fault);
        }
    }

    /** A flag that is left out is not set. */
    private static final class Flag extends StdScalarDeserializer<Boolean> {

        private static final long serialVersionUID = 1L;

        Flag() {
            super(boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> (Boolean) context.handleUnexpectedToken(boolean.class, parser);
            };
        }

        @Override
        public Boolean getAbsentValue(DeserializationContext context) {
            return false;
        }

        @Override
        public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(this, "Cannot map `null` into type `boolean`");
        }
    }

    /** Keeps a short text such as 1e999999999 from becoming a number of a thousand million digits. */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;
        private static final int MOST_DIGITS = 100;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var number = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            if (number != null && (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS)) {
                throw new UnusableValue(parser,
                        "The number has more than %d digits before or after the point.".formatted(MOST_DIGITS));
            }
            return number;
        }
    }

    /** Reads from text alone, in years of four digits. */
    private static final class Moment<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private static final int FIRST_YEAR = 1000;
        private static final int LAST_YEAR = 9999;

        private final transient Function<String, T> parse;
        private final transient ToIntFunction<T> year;

        Moment(Class<T> type, Function<String, T> parse, ToIntFunction<T> year) {
            super(type);
            this.parse = parse;
            this.year = year;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return read(context.handleUnexpectedToken(handledType(), parser));
            }
            var text = parser.getText();
            try {
                var moment = parse.apply(text);
                var its = year.applyAsInt(moment);
                if (its >= FIRST_YEAR && its <= LAST_YEAR) {
                    return moment;
                }
            } catch (DateTimeException unreadable) {
                // answered below, like a year out of range
            }
            return read(context.handleWeirdStringValue(handledType(), text, "not in the expected form"));
        }

        @SuppressWarnings("unchecked")
        private T read(Object handled) {
            return (T) handled;
        }
    }

    private static final class Tree<T extends JsonNode> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<? extends JsonNode> plain;

        Tree(Class<T> type) {
            super(type);
            plain = JsonNodeDeserializer.getDeserializer(type);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var tree = plain.deserialize(parser, context);
            check(tree, parser);
            return (T) tree;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
            return (T) plain.getNullValue(context);
        }

        private static void check(JsonNode node, JsonParser parser) throws UnusableValue {
            if (node.isTextual()) {
                refuseUnsafe(node.textValue(), parser);
            } else if (node.isObject()) {
                for (var field : node.properties()) {
                    try {
                        refuseUnsafe(field.getKey(), parser);
                        check(field.getValue(), parser);
                    } catch (UnusableValue unusable) {
                        unusable.prependPath(node, field.getKey());
                        throw unusable;
                    }
                }
            } else {
                for (var i = 0; i < node.size(); i++) {
                    try {
                        check(node.get(i), parser);
                    } catch (UnusableValue unusable) {
                        unusable.prependPath(node, i);
                        throw unusable;
                    }
                }
            }
        }
    }
}
