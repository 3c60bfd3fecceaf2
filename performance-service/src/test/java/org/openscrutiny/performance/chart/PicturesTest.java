package org.openscrutiny.performance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PicturesTest {

    static Stream<Chart> charts() {
        return Stream.of(ChartSamples.exclusions(), ChartSamples.months(), ChartSamples.neighbours());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void readersOfThePageHearWhatIsDrawn(Chart chart) throws Exception {
        var root = read(Pictures.svg(chart)).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby"))
                .isEqualTo(chart.key() + "-title " + chart.key() + "-description");
        var title = (Element) root.getFirstChild();
        assertThat(title.getTagName()).isEqualTo("title");
        assertThat(title.getAttribute("id")).isEqualTo(chart.key() + "-title");
        assertThat(title.getTextContent()).isEqualTo(chart.title() + ": " + chart.subtitle());
        var description = (Element) title.getNextSibling();
        assertThat(description.getTagName()).isEqualTo("desc");
        assertThat(description.getAttribute("id")).isEqualTo(chart.key() + "-description");
        assertThat(description.getTextContent()).isEqualTo(chart.description());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void titleUnitAndSourceStandInThePicture(Chart chart) throws Exception {
        var words = String.join(" ", words(Pictures.svg(chart)));
        assertThat(words).contains(chart.title()).contains(chart.subtitle());
        assertThat(words).contains(chart.axis().equals("%") ? "(per cent)" : "(" + chart.axis() + ")");
        assertThat(chart.notes()).allSatisfy(note -> assertThat(words).contains(note));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theSameChartMakesTheSameBytes(Chart chart) throws IOException {
        assertThat(Pictures.svg(chart)).isEqualTo(Pictures.svg(chart));
        assertThat(Pictures.png(chart)).isEqualTo(Pictures.png(chart));
        keepForTheReader(chart);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void pictureNeedsNothingOutsideItselfAndRunsNothing(Chart chart) {
        assertThat(Pictures.svg(chart))
                .doesNotContain("<script", "href=\"http", "<style", " style=\"", "<image", "onload")
                .doesNotContain("Dialog");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void printIsTwiceAsFineAsTheScreen(Chart chart) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Pictures.png(chart)));
        assertThat(image.getWidth()).isEqualTo(2 * Look.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * Look.HEIGHT);
    }

    @Test
    void figuresAreWrittenToTheirPointsAndLinesAreNamed() throws Exception {
        var words = words(Pictures.svg(ChartSamples.exclusions()));
        assertThat(words).contains("2006/07", "2016/17", "0.14", "Target", "England", "Figure",
                "Provisional figure");
    }

    @Test
    void linesDifferByTheirDashesAndPointsByTheirShapes() {
        var strokes = Stream.of(Level.Stroke.values())
                .map(stroke -> List.of(stroke == Level.Stroke.MEAN
                        ? List.of()
                        : IntStream.range(0, Look.stroke(stroke).getDashArray().length)
                                .mapToObj(i -> Look.stroke(stroke).getDashArray()[i])
                                .toList()))
                .distinct();
        assertThat(strokes).hasSize(Level.Stroke.values().length);
        assertThat(Stream.of(Marker.values())
                .filter(marker -> marker != Marker.COMMON_CAUSE)
                .map(marker -> Look.shape(marker).getBounds2D() + " " + Look.isFilled(marker))
                .distinct()).hasSize(Marker.values().length - 1);
    }

    @Test
    void everyBarIsNamedWithItsFigure() throws Exception {
        var words = words(Pictures.svg(ChartSamples.neighbours()));
        assertThat(words).contains("Buckinghamshire", "England", "Surrey", "Mean of statistical neighbours")
                .filteredOn("0.05%"::equals)
                .hasSize(3);
    }

    @Test
    void namesFromOutsideStayText() throws Exception {
        var chart = ChartSamples.neighbours();
        var title = "<script>alert(1)</script> & \"others\"";
        var named = new Chart(chart.key(), title, chart.subtitle(), chart.axis(), chart.decimals(), chart.notes(),
                "]]> --> " + title, chart.plot());
        var svg = Pictures.svg(named);
        assertThat(svg).doesNotContain("<script");
        assertThat(String.join(" ", words(svg))).contains(title);
        assertThat(read(svg).getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("]]> --> " + title);
    }

    private static void keepForTheReader(Chart chart) throws IOException {
        var folder = Files.createDirectories(Path.of("target/charts"));
        Files.write(folder.resolve(chart.key() + ".png"), Pictures.png(chart));
        Files.writeString(folder.resolve(chart.key() + ".svg"), Pictures.svg(chart));
    }

    private static List<String> words(String svg) throws Exception {
        var texts = read(svg).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
