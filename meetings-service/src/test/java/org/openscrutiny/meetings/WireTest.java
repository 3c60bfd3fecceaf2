package org.openscrutiny.meetings;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.WireContractTest;

@QuarkusTest
class WireTest extends WireContractTest {

    @Override
    protected Sample sample() {
        return new Sample("/v1/committees", Roles.CLERK, "committee",
                "{\"name\": \"Committee %s\", \"kind\": \"SUB_COMMITTEE\"}".formatted(UUID.randomUUID()),
                "{\"purpose\": \"Another purpose\"}");
    }
}
