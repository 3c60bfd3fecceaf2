package org.openscrutiny.recommendations;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.testing.RoleMatrixTest;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class WhoMayDoWhatTest extends RoleMatrixTest {
}
