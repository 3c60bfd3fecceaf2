package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PgbenchTest {

    private static final Operation READ = new Operation("r", "r", "meetings", "/v1/meetings/{id}?lead=Lead%20{2}", 2000,
            1, null, null, null, "r", 1);
    private static final Operation WRITE = new Operation("w", "w", "meetings", "/v1/meetings/{id}", 2000, 3, "{}",
            "clerk",
            null, "w", 1);

    @Test
    void theProbesNumberIsPickedAnewEachTime() {
        var sent = Statement.of("select $1, $2, $3, $4", """
                $1 = '00000000-0000-7000-8000-000000001234', $2 = '00000000-0000-7000-8000-000000123407', \
                $3 = 'PUBLIC', $4 = NULL""");
        var script = Pgbench.script(READ, List.of(sent), List.of());
        assertThat(script.text()).isEqualTo("""
                \\set n 1 + 1 * random(0, 1999)
                select cast('00000000-0000-7000-8000-' || lpad(cast(:n as text), 12, '0') as uuid), \
                cast('00000000-0000-7000-8000-' || lpad(cast((:n * 100 + 7) as text), 12, '0') as uuid), :c1, null;
                """);
        assertThat(script.constants()).containsExactly("PUBLIC");
    }

    @Test
    void aNumberAtTheEndOfWordsIsPickedTooAndPadded() {
        var lead = new Operation("p", "p", "meetings", "/v1/meetings?lead=Lead%20{2}", 40, 1, null, null, null, "p", 1);
        var script = Pgbench.script(lead, List.of(Statement.of("select $1", "$1 = 'Lead 30'")), List.of());
        assertThat(script.text()).endsWith("select 'Lead ' || lpad(cast(:n as text), 2, '0');\n");
    }

    @Test
    void aWriteKeepsWhatItStoredInOneTransactionWithItsOwnIds() {
        var made = "0198c7a0-0000-7000-8000-0123456789ab";
        var script = Pgbench.script(WRITE,
                List.of(Statement.of("BEGIN", ""), Statement.of("select 1", ""),
                        Statement.of("insert into t values ($1, $2)", "$1 = '" + made + "', $2 = 'a-key'"),
                        Statement.of(
                                "update t set a=$1,b_version=$2,version=$3,modified_at=$4 where id=$5 and version=$6",
                                "$1 = 'x', $2 = '2', $3 = '3', $4 = 'now', $5 = 'y', $6 = '2'")),
                List.of(made, "a-key"));
        assertThat(script.text()).isEqualTo("""
                \\set n 1 + 3 * random(0, 666)
                \\set u random(1, 900000000000)
                begin;
                insert into t values (cast('00000000-0000-7000-9000-' || lpad(cast(:u as text), 12, '0') as uuid), \
                cast(:u as text));
                update t set a=a,b_version=:c1,version=:c2,modified_at=:c3 where id=:c4;
                commit;
                """);
    }
}
