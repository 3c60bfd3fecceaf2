package org.openscrutiny.performance;

import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.testing.RoleMatrixTest;

@QuarkusTest
class WhoMayDoWhatTest extends RoleMatrixTest {
}
