package org.openscrutiny.support.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FigureBoardTest {

    private final FigureBoard board;
    private final SampleFigures figures;

    FigureBoardTest(FigureBoard board, SampleFigures figures) {
        this.board = board;
        this.figures = figures;
    }

    @Test
    void scrapeShowsWhatTheLastRefreshFoundAndAsksNobody() {
        figures.are(Figure.Sample.of(3, "open"), Figure.Sample.of(4, "done"));
        board.refresh();
        var read = figures.timesRead();
        assertThat(scrape()).contains("# HELP sample_notes_kept Notes kept", "# TYPE sample_notes_kept gauge",
                "sample_notes_kept{kind=\"open\",} 3.0", "sample_notes_kept{kind=\"done\",} 4.0",
                "scrutiny_figures_age_seconds{source=\"samples\",} ");
        assertThat(figures.timesRead()).isEqualTo(read);
    }

    @Test
    void whatIsNoMoreLeavesNoSample() {
        figures.are(Figure.Sample.of(3, "open"), Figure.Sample.of(4, "done"));
        board.refresh();
        figures.are(Figure.Sample.of(7, "done"));
        board.refresh();
        assertThat(scrape()).contains("sample_notes_kept{kind=\"done\",} 7.0").doesNotContain("kind=\"open\"");
    }

    @Test
    void failedRefreshKeepsTheLastFiguresAndIsCounted() {
        figures.are(Figure.Sample.of(9, "open"));
        board.refresh();
        figures.cannotBeComputed();
        board.refresh();
        assertThat(scrape()).contains("sample_notes_kept{kind=\"open\",} 9.0",
                "scrutiny_figures_refreshes_total{outcome=\"failed\",source=\"samples\",} ");
    }

    private static String scrape() {
        return given().accept("text/plain; version=0.0.4")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
