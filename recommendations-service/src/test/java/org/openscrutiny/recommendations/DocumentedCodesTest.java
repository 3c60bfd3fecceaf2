package org.openscrutiny.recommendations;

import java.util.Set;

import org.openscrutiny.testing.ProblemCodesTest;

class DocumentedCodesTest extends ProblemCodesTest {

    @Override
    protected Set<String> modules() {
        return Set.of("recommendations-service");
    }
}
