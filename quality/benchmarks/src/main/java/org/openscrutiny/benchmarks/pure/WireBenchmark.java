package org.openscrutiny.benchmarks.pure;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openscrutiny.support.page.Cursors;

/** The cursor of a page: sealed when the page is made, opened when the next is asked for. */
@State(Scope.Benchmark)
public class WireBenchmark {

    private static final String QUESTION = "/v1/recommendations?leadPost=[Lead post 17]";
    private static final List<String> POSITION = List.of("2017-09-05T10:30:00Z",
            "00000000-0000-7000-8000-000000001234");

    private final Cursors cursors = new Cursors("for-a-benchmark-only", new ObjectMapper());
    private final String sealed = cursors.seal(QUESTION, POSITION);

    @Benchmark
    public String seal() {
        return cursors.seal(QUESTION, POSITION);
    }

    @Benchmark
    public List<String> open() {
        return cursors.open(QUESTION, sealed);
    }
}
