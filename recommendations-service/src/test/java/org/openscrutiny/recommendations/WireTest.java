package org.openscrutiny.recommendations;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.WireContractTest;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class WireTest extends WireContractTest {

    @Override
    protected Sample sample() {
        return new Sample("/v1/inquiries", Roles.SCRUTINY_OFFICER, "inquiry",
                "{\"title\": \"Inquiry %s\", \"committeeId\": \"%s\", \"scale\": \"FULL\"}".formatted(UUID.randomUUID(),
                        Sisters.committee()),
                "{\"summary\": \"What it is about.\"}");
    }
}
