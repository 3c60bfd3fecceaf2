package org.openscrutiny.storage.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Where the feed stands is told by another text after every commit, in whatever order commits and places come. */
@QuarkusTest
class FeedTagsTest {

    private static final String[] PUBLIC = {"PUBLIC"};

    private final DataSource database;
    private final FeedTags tags;

    FeedTagsTest(DataSource database, FeedTags tags) {
        this.database = database;
        this.tags = tags;
    }

    @Test
    void lateCommitOfAnEarlierChangeIsNotMissed() throws SQLException {
        var before = state(PUBLIC);
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "PUBLIC");
            assertThat(state(PUBLIC)).isEqualTo(before);
            insertAtOnce("PUBLIC");
            var between = state(PUBLIC);
            assertThat(between).isNotEqualTo(before);
            given().get("/v1/changes").then().statusCode(200); // gives places to what is committed
            var placed = state(PUBLIC);
            slow.commit();
            slow.setAutoCommit(true);
            assertThat(state(PUBLIC)).isNotIn(before, between, placed);
            given().get("/v1/changes").then().statusCode(200);
            assertThat(state(PUBLIC)).isNotIn(before, between, placed);
        }
    }

    @Test
    void changeThatIsHiddenMovesNothing() throws SQLException {
        given().get("/v1/changes").then().statusCode(200);
        var before = state(PUBLIC);
        insertAtOnce("EXEMPT");
        assertThat(state(PUBLIC)).isEqualTo(before);
        given().get("/v1/changes").then().statusCode(200);
        assertThat(state(PUBLIC)).isEqualTo(before);
        assertThat(state("PUBLIC", "EXEMPT")).isNotEqualTo(before);
    }

    @Test
    void tagHidesTheStateAndDependsOnEveryPartOfTheQuestion() {
        var tag = tags.of("12 0 0", "/v1/notes?", "[PUBLIC]").value();
        assertThat(tag).hasSize(24).doesNotContain("12");
        assertThat(tags.of("12 0 0", "/v1/notes?", "[PUBLIC]").value()).isEqualTo(tag);
        assertThat(tags.of("13 0 0", "/v1/notes?", "[PUBLIC]").value()).isNotEqualTo(tag);
        assertThat(tags.of("12 0 0", "/v1/notes?[PUBLIC]", "").value()).isNotEqualTo(tag);
    }

    private void insertAtOnce(String audience) throws SQLException {
        try (var connection = database.getConnection()) {
            insert(connection, audience);
        }
    }

    private static void insert(Connection connection, String audience) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into changes (operation, record_type, record_id, version, audience, modified_at, url)
                values ('CREATED', 'note', ?, 0, ?, now(), '/v1/notes/1')""")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, audience);
            statement.executeUpdate();
        }
    }

    private String state(String... audiences) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select " + FeedTags.STATE)) {
            statement.setObject(1, audiences);
            statement.setObject(2, audiences);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
