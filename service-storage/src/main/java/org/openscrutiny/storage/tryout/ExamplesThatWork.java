package org.openscrutiny.storage.tryout;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.contract.Examples;

/**
 * In the try-out on one's own machine, the examples name records that are there when the contract is asked for: "Try it out"
 * works as it is. Nowhere else, since the contract is open to all and these records may not be.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class ExamplesThatWork implements OASFilter {

    private static final Logger LOG = Logger.getLogger(ExamplesThatWork.class);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (ConfigUtils.isProfileActive("local")) {
            var examples = Examples.ofService();
            var ids = idsOf(examples.records());
            examples.fillIn(api, record -> ids.getOrDefault(record, Examples.idOfNone(record)));
            var tag = api.getComponents().getParameters().get("IfMatch");
            if (tag != null) {
                tag.setExample("*");
            }
        }
    }

    private static Map<String, String> idsOf(Map<String, String> records) {
        var ids = new HashMap<String, String>();
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection()) {
            for (var record : records.entrySet()) {
                var id = first(connection, record.getValue());
                if (id != null) {
                    ids.put(record.getKey(), id);
                }
            }
        } catch (SQLException failed) {
            LOG.warn("The contract shows examples of no record", failed);
        }
        return ids;
    }

    private static @Nullable String first(Connection connection, String select) throws SQLException {
        try (var statement = connection.prepareStatement(select); var rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
