package org.openscrutiny.meetings;

import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.testing.RoleMatrixTest;

@QuarkusTest
class WhoMayDoWhatTest extends RoleMatrixTest {
}
