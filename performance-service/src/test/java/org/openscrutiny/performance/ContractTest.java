package org.openscrutiny.performance;

import io.quarkus.test.junit.QuarkusTest;
import org.openscrutiny.testing.ContractDriftTest;

@QuarkusTest
class ContractTest extends ContractDriftTest {
}
