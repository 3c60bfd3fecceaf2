package org.openscrutiny.performance;

import org.openscrutiny.testing.ArchitectureTest;

class ArchitectureOfPerformanceTest extends ArchitectureTest {

    ArchitectureOfPerformanceTest() {
        super("org.openscrutiny.performance");
    }
}
