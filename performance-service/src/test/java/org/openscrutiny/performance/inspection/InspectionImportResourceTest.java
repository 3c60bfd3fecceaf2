package org.openscrutiny.performance.inspection;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.testsupport.OpenData;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class InspectionImportResourceTest {

    private static final String FILE = "ofsted_la_outcomes_as_at_2025-03-31.csv";
    private static final String OVERALL = "'Overall effectiveness'";

    private static Response send(byte[] file, String asAt) {
        return given().auth()
                .preemptive()
                .basic("analyst", "analyst")
                .contentType("text/csv")
                .body(file)
                .post("/v1/inspection-imports" + asAt);
    }

    private static String header() {
        return new String(OpenData.file(FILE), UTF_8).lines().findFirst().orElseThrow() + "\n";
    }

    @Test
    void publishedFileBecomesInspectionsAndItsCountsComeOut() {
        var sent = send(OpenData.file(FILE), "?asAt=2025-03-31");
        assertThat(sent.statusCode()).as(sent.asString()).isIn(200, 201);
        sent.then()
                .body("rows", equalTo(153))
                .body("grades." + OVERALL + ".Good", equalTo(67))
                .body("grades." + OVERALL + ".Outstanding", equalTo(36))
                .body("grades." + OVERALL + ".Inadequate", equalTo(19))
                .body("grades." + OVERALL + ".'Requires improvement to be good'", equalTo(31));
        send(OpenData.file(FILE), "?asAt=2025-03-31").then().statusCode(200).body("id", equalTo(sent.path("id")));
        var inspections = Callers.anybody()
                .get("/v1/inspections?area=E06000060&framework=ILACS&from=2025-01-27&to=2025-01-27")
                .jsonPath();
        assertThat(inspections.getList("items")).hasSize(1);
        Callers.anybody()
                .get("/v1/inspections/" + inspections.getString("items[0].id"))
                .then()
                .body("publishedOn", equalTo("2025-05-14"))
                .body("judgements.find { it.type == 'CHILDREN_IN_CARE' }.grade", equalTo("Good"))
                .body("judgements.find { it.type == 'OVERALL_EFFECTIVENESS' }.grade",
                        equalTo("Requires improvement to be good"));
    }

    @Test
    void gradeThatDiffersLaterIsACorrection() {
        // an inspection that no published file has
        var row = "Web,E06000001,Hartlepool,North East,2019-02-04,2019-03-11,%s,Good,Good,Good,\n";
        send((header() + row.formatted("Good")).getBytes(UTF_8), "").then()
                .statusCode(201)
                .body("recorded",
                        equalTo(1));
        send((header() + row.formatted("Outstanding")).getBytes(UTF_8), "").then()
                .statusCode(400)
                .body("errors.parameter", hasItem("asAt"));
        send((header() + row.formatted("Outstanding")).getBytes(UTF_8), "?asAt=2019-09-30").then()
                .statusCode(201)
                .body("corrected", equalTo(1))
                .body("unchanged", equalTo(0));
        String id = Callers.anybody()
                .get("/v1/inspections?area=E06000001&from=2019-02-04&to=2019-02-04")
                .path(
                        "items[0].id");
        Callers.anybody()
                .get("/v1/inspections/" + id)
                .then()
                .body("status", equalTo("CORRECTED"))
                .body("judgements.find { it.type == 'OVERALL_EFFECTIVENESS' }.grade", equalTo("Outstanding"));
    }

    @Test
    void fileWithAWrongLineIsRefusedWhole() {
        var wrong = header() + "Web,E06000002,Middlesbrough,North East,2019-02-04,2019-03-11,Good,Good,Good,Good,\n"
                + "Web,E0600000X,Nowhere,North East,2019-02-04,2019-03-11,Good,Good,Good,Good,\n";
        send(wrong.getBytes(UTF_8), "").then().statusCode(400).body("detail", containsString("Line 3"));
        Callers.anybody()
                .get("/v1/inspections?area=E06000002&from=2019-02-04&to=2019-02-04")
                .then()
                .body(
                        "items.size()", equalTo(0));
        send((header() + "Web,E06000002,M,N,yesterday,2019-03-11,Good,Good,Good,Good,\n").getBytes(UTF_8), "").then()
                .statusCode(400);
        send((header() + "Web,E06000002,M,N,2019-02-04,2019-03-11,Splendid,Good,Good,Good,\n").getBytes(UTF_8), "")
                .then()
                .statusCode(400);
        send("a,b\n1,2\n".getBytes(UTF_8), "").then().statusCode(400);
        send(new byte[]{(byte) 0xff, 0x41}, "").then().statusCode(400);
        send("".getBytes(UTF_8), "").then().statusCode(400);
        send(header().getBytes(UTF_8), "").then().statusCode(400);
    }

    @Test
    void onlyThoseWhoKeepInspectionsOrFiguresMay() {
        given().contentType("text/csv").body("x").post("/v1/inspection-imports").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("member", "member")
                .contentType("text/csv")
                .body("x")
                .post(
                        "/v1/inspection-imports")
                .then()
                .statusCode(403);
        Callers.as(Roles.ANALYST).body("{}").post("/v1/inspection-imports").then().statusCode(415);
        Callers.anybody().get("/v1/inspection-imports").then().statusCode(200);
    }
}
