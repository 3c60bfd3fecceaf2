package org.openscrutiny.storage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Audience;

class ReaderStatementTest {

    private static final UUID ID = UUID.fromString("0198c7a0-0000-7000-8000-0123456789ab");

    @Test
    void eachKindOfReaderHasAStatementOfItsOwn() {
        var statement = new ReaderStatement(
                audiences -> "select %d from t where id = :id and a = any(:audiences) or b = :id"
                        .formatted(audiences.size()));
        var open = statement.query(ID, EnumSet.of(Audience.PUBLIC));
        assertThat(open.sql()).isEqualTo("select 1 from t where id = ? and a = any(?) or b = ?\n");
        assertThat(open.values()).containsExactly(ID, new String[]{"PUBLIC"}, ID);
        var members = statement.query(ID, EnumSet.of(Audience.PUBLIC, Audience.MEMBERS));
        assertThat(members.sql()).startsWith("select 2 ");
        assertThat(members.values().get(1)).isEqualTo(new String[]{"PUBLIC", "MEMBERS"});
    }
}
