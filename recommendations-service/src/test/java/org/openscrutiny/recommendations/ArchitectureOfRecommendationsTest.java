package org.openscrutiny.recommendations;

import org.openscrutiny.testing.ArchitectureTest;

class ArchitectureOfRecommendationsTest extends ArchitectureTest {

    ArchitectureOfRecommendationsTest() {
        super("org.openscrutiny.recommendations");
    }
}
