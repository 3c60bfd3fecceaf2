package org.openscrutiny.support.contract;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.math.BigDecimal;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the contract what holds for all that a client sends and is kept by the wire conventions, where an operation has no
 * limit of its own: no address is longer than 4096 characters, and whole numbers are those of their format.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LimitsInContract implements OASFilter {

    /** {@code quarkus.http.limits.max-initial-line-length} admits more only so that it can be refused in words. */
    private static final int LONGEST_ADDRESS = 4096;
    /** A value, its name and the signs around them are at least five characters of the address. */
    private static final int MOST_VALUES = LONGEST_ADDRESS / 5;

    @Override
    public Parameter filterParameter(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema != null) {
            limit(schema);
        }
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (is(schema, INTEGER)) {
            if (schema.getFormat() == null) {
                schema.setFormat("int32");
            }
            var wide = "int64".equals(schema.getFormat());
            if (schema.getMinimum() == null) {
                schema.setMinimum(BigDecimal.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE));
            }
            if (schema.getMaximum() == null) {
                schema.setMaximum(BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
            }
        }
        return schema;
    }

    private static void limit(Schema schema) {
        if (is(schema, STRING) && schema.getMaxLength() == null && schema.getEnumeration() == null
                && schema.getPattern() == null && schema.getFormat() == null) {
            schema.setMaxLength(LONGEST_ADDRESS);
        } else if (is(schema, ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(MOST_VALUES);
            if (schema.getItems() != null) {
                limit(schema.getItems());
            }
        }
    }

    private static boolean is(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
