package org.openscrutiny.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.localpostgres.PostgresSettings.Durability;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {

    @TempDir
    static Path temporary;
    private PostgresSettings settings;
    private PostgresServer server;

    @BeforeAll
    void start() throws Exception {
        var home = temporary.resolve("a path with spaces");
        settings = new PostgresSettings(home.resolve("programs"), home.resolve("data"), home.resolve("server.log"),
                freePort(), "kept-secret", Durability.DURABLE);
        server = PostgresServer.start(settings);
        server.provide("meetings", "m1", "mo1");
        server.provide("performance", "p1", "po1");
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsCommittedSurvivesAPowerCut() throws SQLException {
        assertThat(shown("fsync")).isEqualTo("on");
        assertThat(shown("synchronous_commit")).isEqualTo("on");
        assertThat(shown("full_page_writes")).isEqualTo("on");
        assertThat(shown("data_checksums")).isEqualTo("on");
    }

    @Test
    void listensOnThisMachineAlone() throws SQLException {
        assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void textSortsAlikeOnEveryMachine() throws SQLException {
        assertThat(asked("select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'meetings'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("meetings"), "meetings", "wrong").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void serviceDoesNotEnterItsSistersDatabase() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("performance"), "meetings", "m1").close())
                .hasMessageContaining("permission denied for database \"performance\"");
    }

    @Test
    void providingAgainKeepsTheDataAndTakesTheNewPassword() throws SQLException {
        server.provide("recommendations", "first", "first");
        try (var connection = DriverManager.getConnection(server.url("recommendations"), "recommendations_owner",
                "first");
                var sql = connection.createStatement()) {
            sql.execute("create table kept (id int)");
            sql.execute("grant select on kept to recommendations");
        }
        server.provide("recommendations", "second", "third");
        try (var connection = DriverManager.getConnection(server.url("recommendations"), "recommendations", "second");
                var sql = connection.createStatement()) {
            assertThatCode(() -> sql.execute("select id from kept")).doesNotThrowAnyException();
        }
    }

    @Test
    void serviceMakesNoTablesInItsOwnersDatabase() {
        assertThatThrownBy(() -> {
            try (var connection = DriverManager.getConnection(server.url("meetings"), "meetings", "m1");
                    var sql = connection.createStatement()) {
                sql.execute("create table intruder (id int)");
            }
        }).hasMessageContaining("permission denied for schema public");
    }

    @Test
    void databaseOfOneRoleIsHandedToItsOwner() throws SQLException {
        try (var superuser = DriverManager.getConnection(server.url("postgres"), "postgres", settings.password());
                var sql = superuser.createStatement()) {
            sql.execute("create role older login password 'o1'");
            sql.execute("create database older owner older");
        }
        try (var connection = DriverManager.getConnection(server.url("older"), "older", "o1");
                var sql = connection.createStatement()) {
            sql.execute("create table audit (id int)");
        }

        server.provide("older", "o2", "oo2");

        try (var connection = DriverManager.getConnection(server.url("older"), "older", "o2");
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("drop table audit")).hasMessageContaining("must be owner");
        }
        try (var connection = DriverManager.getConnection(server.url("older"), "older_owner", "oo2");
                var sql = connection.createStatement()) {
            assertThatCode(() -> sql.execute("alter table audit add column hash bytea")).doesNotThrowAnyException();
        }
    }

    @Test
    void serverLeftByAKilledLauncherIsStoppedAndItsDataOpens() throws Exception {
        try (var connection = DriverManager.getConnection(server.url("meetings"), "meetings_owner", "mo1");
                var sql = connection.createStatement()) {
            sql.execute("create table leftover as select 7 as answer");
            sql.execute("grant select on leftover to meetings");
        }

        assertThat(PostgresServer.stopLeftover(settings)).isTrue();

        assertThat(PostgresServer.stopLeftover(settings)).isFalse();
        server = PostgresServer.start(settings);
        assertThat(asked("select answer::text from leftover")).isEqualTo("7");
    }

    @Test
    void processNumberThatNowBelongsToAnotherProgramIsLeftAlone() throws Exception {
        var data = Files.createDirectories(temporary.resolve("stale"));
        Files.writeString(data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");
        assertThat(PostgresServer.stopLeftover(new PostgresSettings(settings.programs(), data, settings.log(), 1, "x",
                Durability.DURABLE))).isFalse();
    }

    @Test
    void dataOfAnotherVersionIsRefusedAndKept() throws Exception {
        var data = Files.createDirectories(temporary.resolve("old"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        var refused = catchThrowableOfType(PostgresRefused.class, () -> PostgresServer.start(new PostgresSettings(
                settings.programs(), data, settings.log(), freePort(), "x", Durability.DURABLE)));
        assertThat(refused.reason()).isEqualTo(PostgresRefused.Reason.OTHER_VERSION);
        assertThat(refused).hasMessageContaining("PostgreSQL 17").hasMessageContaining("--fresh");
        assertThat(data.resolve("PG_VERSION")).hasContent("17");
    }

    private String shown(String setting) throws SQLException {
        return asked("show " + setting);
    }

    private String asked(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("meetings"), "meetings", "m1");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
