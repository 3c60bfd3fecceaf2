package org.openscrutiny.performance.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;
import org.openscrutiny.testing.Statements;

@QuarkusTest
class ChartResourceTest {

    @TestHTTPResource
    URI service;

    @Test
    void runChartHasTargetNationAndGap() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2012/2013", "\"value\": 0.05");
        Given.year(code, "E10000002", "2014/2015", "\"value\": 0.07");
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14");
        Given.year(code, "E92000001", "2015/2016", "\"value\": 0.08");
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "E10000002", "basis": "POINT", "value": 0.06, "appliesFrom": "2014-09-01",
                         "appliesTo": "2016-08-31", "setOn": "2014-09-01"}""")
                .post("/v1/indicators/" + code + "/targets")
                .then()
                .statusCode(201);
        svg(code, "RUN", "").body(containsString("<title id=\"" + code + "-run-title\">A test of measures: "
                + "Buckinghamshire, 2012/13 to 2015/16</title>"))
                .body(containsString("It was highest in 2015/16, 0.14%, and lowest in 2012/13, 0.05%. "
                        + "Target: 0.06% in 2015/16. England: 0.08% in 2015/16. Figures: 2012/13 0.05%; "
                        + "2013/14 no figure; 2014/15 0.07%; 2015/16 0.14%. Source: not stated."))
                .body(containsString(">Target</text>"))
                .body(containsString(">England</text>"));
    }

    @Test
    void neighboursMeanStandsInWhereTheNationHasNoFigure() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14");
        Given.year(code, "936", "2015/2016", "\"value\": 0.05");
        Given.year(code, "869", "2015/2016", "\"value\": 0.10");
        svg(code, "RUN", "").body(containsString("Mean of statistical neighbours: 0.08% in 2015/16."));
    }

    @Test
    void controlChartSaysWhatIsMoreThanChance() {
        var code = Given.indicator("""
                "polarity": "LOWER_BETTER", "measureType": "DURATION_DAYS", "unit": "days", "indicatorDp": 0""");
        var values = new int[]{81, 84, 79, 226, 82, 80, 85};
        for (var month = 1; month <= values.length; month++) {
            Callers.as(Roles.ANALYST)
                    .body("""
                            {"area": "E10000002", "period": {"period": "2017", "code": "M%d"}, "status": "FINAL",
                             "value": %d}""".formatted(month, values[month - 1]))
                    .post("/v1/indicators/" + code + "/observations")
                    .then()
                    .statusCode(201);
        }
        Callers.as(Roles.ANALYST)
                .body("""
                        {"area": "E10000002", "kind": "OUTLIER", "from": "2017-04-01", "to": "2017-04-30",
                         "text": "One family was hard to find", "excludeFromLimits": true, "rebase": false}""")
                .post("/v1/indicators/" + code + "/annotations")
                .then()
                .statusCode(201);
        svg(code, "SPC", "").body(containsString("The mean is 82 days, the limits of ordinary variation 72 days and "
                + "91 days. More than chance: April 2017, 226 days (above the upper limit)."))
                .body(containsString(">Shown, but no part of the limits</text>"))
                .body(containsString(">Upper limit</text>"))
                .body(containsString(
                        "The limits are of 6 points only and may still move. 1 April 2017 to 30 April 2017 "
                                + "(outlier, no part of the limits): One family was hard to find.</desc>"))
                .body(containsString(">1 April 2017 to 30 April 2017 (outlier, no part of the limits): "
                        + "One family was hard to find.</text>"));
        svg(code, "SPC", "&from=2017-05-01").body(not(containsString("226 days")))
                .body(
                        containsString("The mean is 82 days"));
    }

    @Test
    void barChartNamesNeighboursMeanRegionAndNation() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14");
        Given.year(code, "936", "2015/2016", "\"value\": 0.05");
        Given.year(code, "869", "2015/2016", "\"value\": 0.10");
        Given.year(code, "E12000008", "2015/2016", "\"value\": 0.06");
        Given.year(code, "E92000001", "2015/2016", "\"value\": 0.08");
        svg(code, "BAR", "")
                .body(containsString("From the highest to the lowest: Buckinghamshire 0.14%; West Berkshire "
                        + "0.10%; England 0.08%; Mean of statistical neighbours 0.08%; South East 0.06%; Surrey 0.05%."))
                .body(containsString("2 of 10 statistical neighbours have a figure."));
    }

    @Test
    void figureWithheldIsSaidAndNotDrawn() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2014/2015", "\"value\": 0.07");
        Given.year(code, "E10000002", "2015/2016", "\"symbol\": \"c\"");
        Given.year(code, "E92000001", "2015/2016", "\"value\": 0.08");
        svg(code, "RUN", "").body(containsString("2015/16 withheld, as people could be recognised"));
        svg(code, "BAR", "").body(containsString("Buckinghamshire: withheld, as people could be recognised."))
                .body(not(containsString(">Buckinghamshire</text>")));
    }

    @Test
    void chartShowsWhatStoodOnADay() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2016/2017", "\"value\": 0.15, \"publishedOn\": \"2017-08-25\"");
        Given.year(code, "E10000002", "2016/2017",
                "\"value\": 0.14, \"publishedOn\": \"2018-07-19\", \"revisionReason\": \"SCHEDULED\"");
        svg(code, "RUN", "").body(containsString("Figures: 2016/17 0.14%."));
        svg(code, "RUN", "&asPublished=2017-09-05").body(containsString("Figures: 2016/17 0.15%."));
    }

    @Test
    void bytesAreTheSameUntilAFigureChanges() throws Exception {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14");
        for (var form : new String[]{"image/svg+xml", "image/png"}) {
            var first = picture(code, form, null);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type")).hasValue(form);
            var second = picture(code, form, null);
            assertThat(second.body()).isEqualTo(first.body());
            var tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(second.headers().firstValue("ETag")).hasValue(tag);
            var known = picture(code, form, tag);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
        }
        var before = picture(code, "image/svg+xml", null).headers().firstValue("ETag").orElseThrow();
        Given.year(code, "E10000002", "2016/2017", "\"value\": 0.15");
        assertThat(picture(code, "image/svg+xml", before).statusCode()).isEqualTo(200);
    }

    @Test
    void browserGetsAPictureAndAWrongFormIsRefused() throws Exception {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2015/2016", "\"value\": 0.14");
        assertThat(picture(code, "image/avif,image/webp,image/*,*/*;q=0.8", null).headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        Callers.anybody().accept("text/csv").get(path(code, "RUN", "")).then().statusCode(406);
    }

    @Test
    void whatCannotBeDrawnIsSaid() {
        var code = Given.exclusions();
        Callers.anybody()
                .accept("image/svg+xml")
                .get(path(code, "RUN", ""))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("in the time asked for in E10000002"));
        Callers.anybody()
                .get(path(code, "PIE", ""))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("type"));
        Callers.anybody()
                .get(path(code, "RUN", "&code=XY"))
                .then()
                .statusCode(400)
                .body("errors[0].detail",
                        startsWith("\"XY\" is not a time code"));
        Callers.anybody().get("/v1/indicators/" + code + "/chart?type=RUN").then().statusCode(400);
        Callers.anybody().get(path("none-such", "RUN", "")).then().statusCode(404);
    }

    @Test
    void chartTakesFewStatementsHoweverManyFigures() {
        var code = Given.exclusions();
        for (var year = 2006; year < 2017; year++) {
            Given.year(code, "E10000002", year + "/" + (year + 1), "\"value\": 0.0" + (year - 2006) % 10);
        }
        assertThat(Statements.count(() -> svg(code, "RUN", ""))).isLessThanOrEqualTo(7);
        assertThat(Statements.count(() -> svg(code, "BAR", ""))).isLessThanOrEqualTo(7);
        assertThat(Statements.count(() -> svg(code, "SPC", ""))).isLessThanOrEqualTo(8);
    }

    private HttpResponse<byte[]> picture(String code, String accept, @Nullable String tag) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path(code, "RUN", ""))).header("Accept", accept);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static ValidatableResponse svg(String code, String type, String more) {
        return Callers.anybody().accept("image/svg+xml").get(path(code, type, more)).then().statusCode(200);
    }

    private static String path(String code, String type, String more) {
        return "/v1/indicators/" + code + "/chart?type=" + type + "&area=E10000002" + more;
    }
}
