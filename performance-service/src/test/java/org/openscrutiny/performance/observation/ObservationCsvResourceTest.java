package org.openscrutiny.performance.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.Given;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class ObservationCsvResourceTest {

    private static final String HEADING = "indicator,area_code,area_name,recorded_code,time_period,time_identifier,period,"
            + "period_code,start_date,end_date,breakdown,value,symbol,symbol_printed,unit,decimals,rounding,numerator,"
            + "denominator,rate_base,lower_ci,upper_ci,status,obs_status,definition_version,revision_no,published_on,"
            + "superseded_on,revision_reason,source_id,note,revision_id";

    @Test
    void rowHoldsEverythingThatRulesReckonWith() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2015/2016",
                "\"value\": 0.14060, \"numerator\": 116, \"denominator\": 82504, \"publishedOn\": \"2017-07-20\","
                        + " \"note\": \"=of schools, \\\"all\\\"\"");
        Given.year(code, "E10000002", "2016/2017", "\"symbol\": \"c\", \"publishedOn\": \"2018-07-19\"");
        assertThat(rows(code, "")).hasSize(3)
                .first()
                .isEqualTo(HEADING);
        assertThat(rows(code, "").get(1)).startsWith(code + ",E06000060,Buckinghamshire,E10000002,201516,Academic year,"
                + "2015/2016,AY,2015-09-01,2016-08-31,,0.14060,,,%,2,HALF_UP,116,82504,100,,,FINAL,A,1,1,2017-07-20,,,,"
                + "\"'=of schools, \"\"all\"\"\",");
        assertThat(rows(code, "").get(2)).contains(",2017-08-31,,,c,c,%,2,HALF_UP,,,100,,,FINAL,Q,1,1,2018-07-19,");
    }

    @Test
    void filtersAreThoseOfTheList() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2016/2017", "\"value\": 0.15, \"publishedOn\": \"2017-08-25\"");
        Given.year(code, "E10000002", "2016/2017",
                "\"value\": 0.14, \"publishedOn\": \"2018-07-19\", \"revisionReason\": \"SCHEDULED\"");
        Given.year(code, "E92000001", "2016/2017", "\"value\": 0.10");
        assertThat(rows(code, "?area=825")).hasSize(2).last().asString().contains(",0.14,");
        assertThat(rows(code, "?area=825&asPublished=2017-09-05")).hasSize(2).last().asString().contains(",0.15,");
        assertThat(rows(code, "?area=825&revisions=all")).hasSize(3)
                .element(1)
                .asString()
                .contains(",0.15,")
                .contains(",2017-08-25,2018-07-19,");
        assertThat(rows(code, "?code=CY")).containsExactly(HEADING);
    }

    @Test
    void everyFigureComesHoweverMany() {
        var code = Given.exclusions();
        Given.year(code, "E10000002", "2016/2017", "\"value\": 0.15");
        copies(code, 2_004);
        assertThat(rows(code, "")).hasSize(2_006).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsSent() {
        Callers.anybody().get("/v1/indicators/none-such/observations/csv").then().statusCode(404);
        var path = "/v1/indicators/" + Given.exclusions() + "/observations/csv";
        Callers.anybody()
                .get(path + "?area=nowhere")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("area"));
        Callers.anybody().get(path + "?revisions=some").then().statusCode(400);
        Callers.anybody().accept("application/json").get(path).then().statusCode(406);
    }

    /** Of the indicator's figure, each for a span of its own. */
    private static void copies(String code, int count) {
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(EntityManager.class).get().createNativeQuery("""
                        insert into observation_revisions (indicator_id, id, area_id, area_code, period_code, period_year,
                            period_start, period_end, breakdown, value, status, definition_version, revision_no,
                            published_on, recorded_at, recorded_by)
                        select o.indicator_id, uuidv7(), o.area_id, o.area_code, 'CUSTOM',
                            cast(extract(year from date '2000-01-01' + n) as integer), date '2000-01-01' + n,
                            date '2000-01-01' + n, '', o.value, o.status, 1, 1, o.published_on, o.recorded_at, o.recorded_by
                        from observation_revisions o join indicators i on i.id = o.indicator_id,
                            generate_series(1, ?1) n
                        where i.code = ?2""").setParameter(1, count).setParameter(2, code).executeUpdate());
    }

    private static List<String> rows(String code, String query) {
        return Callers.anybody()
                .get("/v1/indicators/" + code + "/observations/csv" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(code))
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
