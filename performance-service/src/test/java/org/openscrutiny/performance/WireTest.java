package org.openscrutiny.performance;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.WireContractTest;

@QuarkusTest
class WireTest extends WireContractTest {

    @Override
    protected Sample sample() {
        return new Sample("/v1/sources", Roles.ANALYST, "source",
                "{\"publisher\": \"Department for Education\", \"title\": \"Statistics %s\", \"officialStatus\": \"OFFICIAL\"}"
                        .formatted(UUID.randomUUID()),
                "{\"licence\": \"Open Government Licence v3.0\"}");
    }
}
