package org.openscrutiny.support.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.openscrutiny.support.json.MergePatch;

/**
 * Describes a merge patch (RFC 7396) as what it is: the members of the record that are to change, any of them and none
 * required. The framework describes it as the whole record, which would make most patches invalid for whoever generates a
 * client from the contract.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PatchesInContract implements OASFilter {

    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    var body = operation.getRequestBody();
                    var type = body == null ? null : body.getContent().getMediaType(MergePatch.MEDIA_TYPE);
                    if (type != null) {
                        describe(type, api.getComponents());
                    }
                }));
    }

    private static void describe(MediaType type, Components components) {
        var reference = type.getSchema() == null ? null : type.getSchema().getRef();
        if (reference == null || !reference.startsWith(COMPONENTS)) {
            return;
        }
        var name = reference.substring(COMPONENTS.length());
        var members = Objects.requireNonNull(components.getSchemas().get(name)).getProperties();
        if (members != null) {
            var patch = name.replaceFirst("Draft$", "") + "Patch";
            components.addSchema(patch, ofAny(members));
            type.setSchema(OASFactory.createSchema().ref(patch));
        }
    }

    private static Schema ofAny(Map<String, Schema> members) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "The members that are to change, as a merge patch (RFC 7396): one that is left out stays as "
                                + "it is, null takes away one that need not be there.")
                .properties(new LinkedHashMap<>(members));
    }
}
