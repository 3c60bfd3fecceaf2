package org.openscrutiny.storage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.storage.change.Operation;

@QuarkusTest
class ProjectionsTest {

    private static final UUID ID = UUID.fromString("0199f2d0-4c1e-7c7b-9d5e-3f0a5b6c7d8e");

    private final Projections projections;
    private final EntityManager database;

    ProjectionsTest(Projections projections, EntityManager database) {
        this.projections = projections;
        this.database = database;
    }

    @Test
    void valuesComeBackAsTheyWereGiven() {
        var at = Instant.parse("2017-09-05T09:30:00.123456Z");
        var day = LocalDate.of(2017, 9, 5);
        var query = Query
                .of("select cast(? as text) as text, cast(? as uuid) as id, cast(? as date) as day,", "a ? b", ID,
                        day)
                .add("cast(? as timestamptz) as at, cast(? as text) as operation, cast(? as numeric) as decimal,", at,
                        Operation.UPDATED, new BigDecimal("12.50"))
                .add("cast(? as integer) as number, cast(? as boolean) as flag,", 7, true)
                .add("cast(? as integer[]) as numbers, cast(? as text[]) as texts", (Object) new Integer[]{1, 2},
                        new String[]{"x", "y"})
                .add(", cast(? as uuid[]) as ids", (Object) new String[]{ID.toString()});
        assertThat(projections.list(query, row -> List.of(row.text("text"), row.id("id"), row.day("day"),
                row.instant("at"), row.constant("operation", Operation.class),
                String.valueOf(row.decimalIf("decimal")), row.number("number"), row.flag("flag"),
                row.numbers("numbers"), row.texts("texts"), row.ids("ids"))))
                .containsExactly(List.of("a ? b", ID, day, at, Operation.UPDATED, "12.50", 7L, true, List.of(1, 2),
                        List.of("x", "y"), List.of(ID)));
    }

    @Test
    void whatIsAbsentIsNull() {
        var none = Query.of("""
                select cast(null as text) as text, cast(null as uuid) as id, cast(null as date) as day,
                    cast(null as timestamptz) as at, cast(null as numeric) as decimal, cast(null as integer) as number,
                    cast(null as boolean) as flag""");
        projections.each(none, row -> {
            assertThat(row.textIf("text")).isNull();
            assertThat(row.idIf("id")).isNull();
            assertThat(row.dayIf("day")).isNull();
            assertThat(row.instantIf("at")).isNull();
            assertThat(row.decimalIf("decimal")).isNull();
            assertThat(row.numberIf("number")).isNull();
            assertThat(row.constantIf("text", Operation.class)).isNull();
            assertThat(row.flag("flag")).isFalse();
            assertThatThrownBy(() -> row.text("text")).isInstanceOf(NullPointerException.class).hasMessage("text");
        });
    }

    @Test
    void pieceWithoutAValueIsLeftOutAndAPositionGoesOnAfterIt() {
        var query = Query.of("select n from generate_series(1, 9) n where true")
                .addIf(null, "and n > ?")
                .addIf(7, "and n < ?")
                .after(Optional.of(List.of("4", "4")), "n, n", Integer::valueOf, Integer::valueOf)
                .add("order by n");
        assertThat(projections.list(query, row -> row.number("n"))).containsExactly(5L, 6L);
        assertThat(projections.first(query, row -> row.number("n"))).contains(5L);
        assertThat(projections.count(Query.of("select count(*) from generate_series(1, ?)", 3))).isEqualTo(3);
    }

    @Test
    void manyRowsAreHandedOverOneAfterTheOther() {
        var seen = new ArrayList<Long>();
        projections.each(Query.of("select n from generate_series(1, 1200) n"), row -> seen.add(row.number("n")));
        assertThat(seen).hasSize(1200).endsWith(1200L);
    }

    @Test
    void transactionSeesItsOwnChanges() {
        var found = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("create temporary table seen (n integer) on commit drop").executeUpdate();
            database.createNativeQuery("insert into seen values (3)").executeUpdate();
            return projections.list(Query.of("select n from pg_temp.seen"), row -> row.number("n"));
        });
        assertThat(found).containsExactly(3L);
    }

    @Test
    void brokenStatementIsAFailureOfTheDatabase() {
        assertThatThrownBy(() -> projections.list(Query.of("select nothing"), row -> row.text("nothing")))
                .isInstanceOf(DatabaseFailure.class);
        assertThatThrownBy(() -> projections.list(Query.of("select 1 as one"), row -> row.text("two")))
                .isInstanceOf(DatabaseFailure.class);
        assertThatThrownBy(() -> projections.each(Query.of("select nothing"), row -> row.text("nothing")))
                .isInstanceOf(DatabaseFailure.class);
    }
}
