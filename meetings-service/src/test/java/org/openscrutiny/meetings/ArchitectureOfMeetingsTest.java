package org.openscrutiny.meetings;

import org.openscrutiny.testing.ArchitectureTest;

class ArchitectureOfMeetingsTest extends ArchitectureTest {

    ArchitectureOfMeetingsTest() {
        super("org.openscrutiny.meetings");
    }
}
