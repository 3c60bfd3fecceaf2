package org.openscrutiny.meetings.declaration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
class DeclarationResourceTest {

    @Test
    void coOpteeDeclaresForTheWholeMeetingWithoutAKind() {
        var sitting = Sitting.inSession();
        var id = declare(sitting, "Mr K Hamblin", """
                "kind": "UNSPECIFIED", "nature": "Parent governor", "bodies": ["Halton Community Combined School"]""");
        anybody().get("/v1/declarations/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("UNSPECIFIED"))
                .body("participation", equalTo("UNKNOWN"))
                .body("itemId", nullValue())
                .body("bodies", contains("Halton Community Combined School"));
    }

    @Test
    void nameIsShownAsTheseMinutesPrintIt() {
        var sitting = Sitting.inSession();
        declare(sitting, "Mrs I Darby", """
                "printedName": "Ms I Darby", "kind": "UNSPECIFIED",
                "bodies": ["Robertswood Primary", "Dr Challoner's Grammar School"]""");
        anybody().get("/v1/meetings/" + sitting.meeting() + "/declarations")
                .then()
                .statusCode(200)
                .body("items.name", contains("Ms I Darby"))
                .body("items[0].bodies", contains("Robertswood Primary", "Dr Challoner's Grammar School"));
    }

    @Test
    void sensitiveInterestIsDeclaredWithoutSayingWhich() {
        var sitting = Sitting.inSession();
        var id = declare(sitting, "Mr D Dhillon", """
                "kind": "DPI", "nature": "Canary", "bodies": ["Canary Ltd"], "sensitive": true""");
        anybody().get("/v1/declarations/" + id)
                .then()
                .statusCode(200)
                .body("nature", nullValue())
                .body("bodies", empty());
        anybody().get("/v1/meetings/" + sitting.meeting() + "/declarations")
                .then()
                .body("items[0].bodies", empty());
        as(Roles.MONITORING_OFFICER).get("/v1/declarations/" + id).then().body("nature", equalTo("Canary"));
    }

    @Test
    void declarationOnAnExemptItemIsNobodysBusiness() {
        var sitting = Sitting.inSession();
        var id = declare(sitting, "Mrs W Mallen",
                "\"kind\": \"PERSONAL\", \"itemId\": \"%s\"".formatted(sitting.exemptItem("2")));
        var list = "/v1/meetings/" + sitting.meeting() + "/declarations?include=total";
        as(Roles.CLERK).get("/v1/declarations/" + id).then().statusCode(200);
        as(Roles.CLERK).get(list).then().body("page.total", equalTo(1));
        as(Roles.MEMBER).get("/v1/declarations/" + id).then().statusCode(404);
        anybody().get("/v1/declarations/" + id).then().statusCode(404);
        anybody().get(list).then().body("items", empty()).body("page.total", equalTo(0));
    }

    @Test
    void memberHasTheirInterestsAcrossMeetings() {
        var july = Sitting.inSession();
        var september = july.next("2017-09-05", "OTHER");
        var darby = Sitting.person("Mrs I Darby");
        var first = declared(july, darby, "\"kind\": \"UNSPECIFIED\", \"bodies\": [\"Robertswood Primary\"]");
        var second = declared(september, darby, "\"kind\": \"PERSONAL\", \"printedName\": \"Ms I Darby\"");
        var other = declare(september, "Mr K Hamblin", "\"kind\": \"PERSONAL\"");
        anybody().get("/v1/declarations?personId=" + darby)
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items.name", contains("Mrs I Darby", "Ms I Darby"))
                .body("items[0].meetingId", equalTo(july.meeting()))
                .body("items[0].committeeId", equalTo(july.committee()))
                .body("items[0].bodies", contains("Robertswood Primary"));
        var year = "/v1/declarations?include=total&committeeId=" + july.committee();
        anybody().get(year).then().body("items.id", contains(first, second, other)).body("page.total", equalTo(3));
        anybody().get(year + "&kind=PERSONAL&personId=" + darby).then().body("items.id", contains(second));
        anybody().get(year + "&meetingId=" + september.meeting()).then().body("items.id", contains(second, other));
        anybody().get(year + "&from=2017-07-18&to=2017-07-18").then().body("items.id", contains(first));
        anybody().get(year + "&from=2017-09-06").then().body("items", empty()).body("page.total", equalTo(0));
        var next = anybody().get(year + "&sort=-meetingStartAt&limit=2")
                .then()
                .body("items.id", contains(other, second))
                .extract()
                .<String>path("links.next");
        anybody().urlEncodingEnabled(false).get(next).then().body("items.id", contains(first));
    }

    @Test
    void listAcrossMeetingsTellsNothingOfWhatIsExemptOrSensitive() {
        var sitting = Sitting.inSession();
        declare(sitting, "Mrs W Mallen", "\"kind\": \"PERSONAL\", \"nature\": \"Canary\", \"itemId\": \"%s\""
                .formatted(sitting.exemptItem("2")));
        var sensitive = declare(sitting, "Mr D Dhillon", """
                "kind": "DPI", "nature": "Canary", "bodies": ["Canary Ltd"], "sensitive": true""");
        var list = "/v1/declarations?include=total&committeeId=" + sitting.committee();
        anybody().get(list)
                .then()
                .body("items.id", contains(sensitive))
                .body("items[0].nature", nullValue())
                .body("items[0].bodies", empty())
                .body("page.total", equalTo(1));
        as(Roles.MEMBER).get(list).then().body("items.id", contains(sensitive)).body("page.total", equalTo(1));
        as(Roles.CLERK).get(list).then().body("items.nature", hasItem("Canary")).body("page.total", equalTo(2));
    }

    @Test
    void itemOfAnotherMeetingIsRefused() {
        var sitting = Sitting.inSession();
        as(Roles.MONITORING_OFFICER).body("""
                {"personId": "%s", "kind": "PERSONAL", "itemId": "%s"}"""
                .formatted(Sitting.person("Mr B Roberts"), Sitting.inSession().item()))
                .post("/v1/meetings/" + sitting.meeting() + "/declarations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/itemId"));
    }

    @Test
    void membersDoNotWriteTheRegister() {
        var path = "/v1/meetings/" + Sitting.inSession().meeting() + "/declarations";
        var body = "{\"personId\": \"%s\", \"kind\": \"PERSONAL\"}".formatted(Sitting.person("Ms J Ward"));
        anybody().body(body).post(path).then().statusCode(401);
        as(Roles.MEMBER).body(body).post(path).then().statusCode(403);
    }

    @Test
    void changeNeedsTheTagAsRead() {
        var path = "/v1/declarations/" + declare(Sitting.inSession(), "Mr G Williams", "\"kind\": \"UNSPECIFIED\"");
        var tag = as(Roles.CLERK).get(path).header("ETag");
        var patch = "{\"kind\": \"PERSONAL\"}";
        merge(path, patch, null).then().statusCode(428);
        merge(path, patch, tag).then().statusCode(200).body("kind", equalTo("PERSONAL"));
        merge(path, "{\"kind\": \"DPI\"}", tag).then().statusCode(412);
    }

    private static io.restassured.response.Response merge(String path, String patch,
            @org.jspecify.annotations.Nullable String tag) {
        var request = as(Roles.CLERK).contentType("application/merge-patch+json").body(patch);
        return (tag == null ? request : request.header("If-Match", tag)).patch(path);
    }

    private static String declare(Sitting sitting, String name, String rest) {
        return declared(sitting, Sitting.person(name), rest);
    }

    private static String declared(Sitting sitting, String person, String rest) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/declarations",
                "{\"personId\": \"%s\", %s}".formatted(person, rest));
    }
}
