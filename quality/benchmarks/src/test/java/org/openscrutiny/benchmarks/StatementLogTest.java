package org.openscrutiny.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementLogTest {

    private static final String LOG = """
            @@10 meetings@@ LOG:  execute S_1: BEGIN
            @@11 performance@@ LOG:  execute <unnamed>: select 1
            @@10 meetings@@ LOG:  execute <unnamed>: select *
            \tfrom meetings where title = $1
            \tand venue is not distinct from $2
            @@10 meetings@@ DETAIL:  Parameters: $1 = 'St. Helen''s', $2 = NULL
            @@10 meetings@@ LOG:  statement: insert into changes (id) values (1)
            @@10 meetings@@ LOG:  execute S_2: with told as (
            \tinsert into changes (id) values (2)
            \t)
            \tinsert into audit_entries (id) values (3)
            """;

    @Test
    void statementsOfOneDatabaseAreReadWithTheirValues() {
        var statements = StatementLog.statements("meetings", LOG);
        assertThat(statements).extracting(Statement::isOfTransaction).containsExactly(true, false, false, false);
        assertThat(statements).extracting(Statement::writes).containsExactly(false, false, true, true);
        assertThat(statements.get(1).sql())
                .isEqualTo("select *\nfrom meetings where title = $1\nand venue is not distinct from $2");
        assertThat(statements.get(1).values()).containsExactly("St. Helen's", null);
    }

    @Test
    void literalTextCanBeTypedAgain() {
        assertThat(StatementLog.statements("meetings", LOG).get(1).literal()).isEqualTo(
                "select *\nfrom meetings where title = 'St. Helen''s'\nand venue is not distinct from null");
    }
}
