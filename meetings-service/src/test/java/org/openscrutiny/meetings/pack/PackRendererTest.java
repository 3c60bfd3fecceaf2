package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.pack.content.FrontSheet.AgendaLine;
import org.openscrutiny.meetings.pack.content.PageRange;
import org.openscrutiny.meetings.pack.content.ScorecardTable;

@QuarkusTest
class PackRendererTest {

    private static final String HOSTILE = "<script>alert('canary')</script> & \"quoted\" {pack.title} {config:['quarkus.datasource.password']} ${1+1} ]]> &#60;b&#62; =cmd|'/c calc'!A1 \u0001\u200b";

    private final PackRenderer renderer;

    PackRendererTest(PackRenderer renderer) {
        this.renderer = renderer;
    }

    @Test
    void pdfKeepsEveryRuleOfPdfUa() {
        assertThat(PdfReading.faults(renderer.set(PackSamples.september()).pdf())).isEmpty();
    }

    @Test
    void aLongPackKeepsThemToo() {
        var pack = renderer.set(PackSamples.seventyPages());

        assertThat(PdfReading.faults(pack.pdf())).isEmpty();
        assertThat(pack.pages()).isBetween(65, 85);
    }

    @Test
    void pageRangesAreThoseOfThePdf() {
        var pack = renderer.set(PackSamples.september());

        var bookmarks = PdfReading.bookmarks(pack.pdf());
        var lines = pack.content().front().agenda().stream().filter(line -> line.key() != null).toList();
        assertThat(lines).hasSize(4);
        for (var line : lines) {
            assertThat(bookmarks).containsEntry(line.number() + " " + line.title(), pages(line).from());
            assertThat(PdfReading.pageText(pack.pdf(), pages(line).from())).contains("Agenda item " + line.number());
        }
        assertThat(pages(lines.get(3)).to()).isEqualTo(pack.pages());
    }

    @Test
    void chartIsAPictureWithItsWords() throws IOException {
        var pack = renderer.set(PackSamples.september());
        Files.write(Path.of("target/pack-to-look-at.pdf"), pack.pdf());

        var chart = PackSamples.chart();
        assertThat(new String(pack.html(), UTF_8)).contains("<img src=\"" + chart.picture() + "\" alt=\""
                + chart.title() + ". " + chart.description() + "\"/>");
        assertThat(PdfReading.figures(pack.pdf())).containsExactly(chart.title() + ". " + chart.description());
        assertThat(PdfReading.images(pack.pdf())).as("the chart stays lines and letters").isZero();
        assertThat(PdfReading.faults(pack.pdf())).isEmpty();
    }

    @Test
    void wordsStandAloneWhereThePictureCouldNotBeUsed() {
        var pack = renderer.set(PackSamples.charted(new ScorecardTable.Chart("A title", "All it shows", null)));

        assertThat(PdfReading.text(pack.pdf())).contains("A title. All it shows");
        assertThat(PdfReading.figures(pack.pdf())).isEmpty();
        assertThat(PdfReading.faults(pack.pdf())).isEmpty();
    }

    @Test
    void frontSheetPrintsTheRanges() {
        var pack = renderer.set(PackSamples.september());

        var front = PdfReading.pageText(pack.pdf(), 1) + PdfReading.pageText(pack.pdf(), 2);
        assertThat(pack.content().front().agenda().stream().filter(line -> line.key() != null))
                .allSatisfy(line -> assertThat(front).contains(pages(line).printed()));
    }

    @Test
    void everyPageHasItsNumber() {
        var pdf = renderer.set(PackSamples.september()).pdf();

        for (var page = 1; page <= PdfReading.pages(pdf); page++) {
            assertThat(PdfReading.pageText(pdf, page).lines().limit(3)).contains(Integer.toString(page));
        }
    }

    @Test
    void pdfNamesItselfAndItsLanguage() {
        var pdf = renderer.set(PackSamples.september()).pdf();

        assertThat(PdfReading.language(pdf)).isEqualTo("en-GB");
        assertThat(PdfReading.metadata(pdf)).contains(
                "Children's Social Care and Learning Select Committee, Tuesday 5 September 2017: agenda pack");
    }

    @Test
    void exemptItemIsANumberAndItsParagraphs() {
        var text = PdfReading.text(renderer.set(PackSamples.september()).pdf()).replaceAll("\\s+", " ");

        assertThat(text)
                .contains(
                        "11 Item not for publication Exempt: paragraphs 1 and 3 of Schedule 12A to the Local Government Act 1972.");
    }

    @Test
    void blankRatingIsAStateWithTheFourMeaningsBelow() {
        var text = PdfReading.text(renderer.set(PackSamples.september()).pdf()).replaceAll("\\s+", " ");

        assertThat(text).contains("Committee's assessment: not yet made")
                .contains(
                        "Decided on 12 September 2017.")
                .contains("Not delivered Committee consider the recommendation");
    }

    @Test
    void textIsNeverMarkupAndNeverEvaluated() {
        var pack = renderer.set(PackSamples.titled(HOSTILE, HOSTILE));

        var html = new String(pack.html(), UTF_8);
        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;").contains("{pack.title}");
        assertThat(PdfReading.text(pack.pdf()).replaceAll("\\s+", " ")).contains("<script>alert('canary')</script>")
                .contains("{config:['quarkus.datasource.password']}")
                .contains("${1+1}");
        assertThat(PdfReading.faults(pack.pdf())).isEmpty();
    }

    @Test
    void textWithoutGlyphsDoesNotStopThePdf() {
        var pack = renderer.set(PackSamples.titled("\u65e5\u672c \ud83d\ude00 \u0627\u0644", "\u0000\ufffe tab\tend"));

        assertThat(PdfReading.faults(pack.pdf())).isEmpty();
    }

    @Test
    void htmlHeadingsStepByOneAndIdsAreUnique() {
        var html = new String(renderer.set(PackSamples.september()).html(), UTF_8);

        var levels = java.util.regex.Pattern.compile("<h([1-6])[ >]")
                .matcher(html)
                .results()
                .map(heading -> Integer.parseInt(heading.group(1)))
                .toList();
        assertThat(levels.get(0)).isEqualTo(1);
        for (var i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        var ids = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(id -> id.group(1))
                .collect(Collectors.toList());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void partsWithoutNamesAreTheirList() {
        var html = new String(renderer.set(PackSamples.september()).html(), UTF_8);
        assertThat(html)
                .containsIgnoringWhitespaces(
                        "<ul><li><p>See that plans hold it.</p></li><li><p>Spend well.</p></li></ul>")
                .contains("<p class=\"part-label\">a.</p>");
    }

    @Test
    void htmlCarriesTheRangesOfThePdf() {
        var pack = renderer.set(PackSamples.september());

        assertThat(new String(pack.html(), UTF_8)).startsWith("<!DOCTYPE html>")
                .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\">")
                .contains(pack.content()
                        .front()
                        .agenda()
                        .stream()
                        .filter(line -> line.key() != null)
                        .map(PackRendererTest::pages)
                        .findFirst()
                        .orElseThrow()
                        .printed());
    }

    private static PageRange pages(AgendaLine line) {
        return Objects.requireNonNull(line.pages());
    }
}
