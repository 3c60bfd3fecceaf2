package org.openscrutiny.storage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnionTest {

    private static final String COLUMNS = "id uuid, name text, sizes integer[]";

    @Test
    void firstPartGivesColumnsTheirNamesAndTypes() {
        var statement = new Union(COLUMNS).part("BOX", "b.id, b.label as name", "from boxes b")
                .part("LID", "l.sizes, l.id", "from lids l")
                .orderedBy("name, id");
        assertThat(statement).isEqualTo("""
                select 0 as place, 'BOX' as part, b.id as id, b.label as name, cast(null as integer[]) as sizes
                from boxes b
                union all
                select 1, 'LID', l.id, null, l.sizes
                from lids l
                order by place, name, id""");
    }

    @Test
    void columnThatIsNotAnnouncedIsRefused() {
        var union = new Union(COLUMNS);
        assertThatThrownBy(() -> union.part("BOX", "b.id, b.colour", "from boxes b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }
}
