package org.openscrutiny.recommendations.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.SentStatements;
import org.openscrutiny.testing.Statements;

/** A page is answered 304 while nothing that its reader may know of has changed, without being made. */
@QuarkusTest
@QuarkusTestResource(Sisters.class)
class PageTagTest {

    private String recommendation;
    private String page;

    @BeforeEach
    void onePage() {
        var inquiry = Council.inquiry();
        recommendation = Council.recommendation(inquiry, 1);
        Council.submit(inquiry);
        Council.respond(recommendation, "ACCEPTED");
        page = "/v1/recommendations?inquiryId=" + inquiry;
    }

    @Test
    void unchangedPageIsNotMadeAgain() {
        var tag = tag(anybody(), page);
        var sent = SentStatements.of(() -> assertThat(status(anybody(), page, tag)).isEqualTo(304));
        assertThat(sent).singleElement().asString().doesNotContain("recommendations");
        assertThat(Statements.count(() -> status(anybody(), page, tag))).isEqualTo(1);
    }

    @Test
    void changeThatTheReaderSeesMovesTheTag() {
        var tag = tag(anybody(), page);
        Council.update(recommendation, "2017-08-24", "Accounts were opened");
        assertThat(status(anybody(), page, tag)).isEqualTo(200);
        assertThat(tag(anybody(), page)).isNotEqualTo(tag);
    }

    @Test
    void placesInTheFeedLetNoChangePassUnseen() {
        var tag = tag(anybody(), page);
        Council.update(recommendation, "2017-08-24", "Accounts were opened");
        anybody().get("/v1/changes").then().statusCode(200);
        assertThat(status(anybody(), page, tag)).isEqualTo(200);
    }

    @Test
    void draftMovesTheTagOfThoseWhoMayKnowOfItAlone() {
        var publics = tag(anybody(), page);
        var clerks = tag(as(Roles.CLERK), page);
        var officers = tag(as(Roles.SCRUTINY_OFFICER), page);
        var members = tag(as(Roles.MEMBER), page);
        Council.draftUpdate(recommendation, "2017-08-24", "Not for the public yet");
        assertThat(status(anybody(), page, publics)).isEqualTo(304);
        assertThat(status(as(Roles.CLERK), page, clerks)).isEqualTo(200);
        assertThat(status(as(Roles.SCRUTINY_OFFICER), page, officers)).isEqualTo(200);
        assertThat(status(as(Roles.MEMBER), page, members)).isEqualTo(304);
    }

    @Test
    void anotherQuestionOrReaderHasAnotherTag() {
        var tag = tag(anybody(), page);
        assertThat(tag(anybody(), page + "&limit=20")).isNotEqualTo(tag);
        assertThat(tag(anybody(), page + "&asOf=2030-01-01")).isNotEqualTo(tag);
        assertThat(tag(as(Roles.CLERK), page)).isNotEqualTo(tag);
        assertThat(status(as(Roles.CLERK), page, tag)).isEqualTo(200);
    }

    @Test
    void emptyPageHasNoTagAndAnUnreadableOneIsRefused() {
        var nothing = page + "&leadPost=Nobody";
        assertThat(anybody().get(nothing).then().statusCode(200).extract().header("ETag")).isNull();
        assertThat(status(anybody(), nothing, "\"any\"")).isEqualTo(200);
        assertThat(status(anybody(), page, "no quotes")).isEqualTo(400);
        assertThat(status(anybody(), page + "&after=forged", "\"any\"")).isEqualTo(400);
    }

    private static String tag(RequestSpecification caller, String address) {
        return caller.get(address).then().statusCode(200).extract().header("ETag");
    }

    private static int status(RequestSpecification caller, String address, String tag) {
        return caller.header("If-None-Match", tag).get(address).statusCode();
    }
}
