package org.openscrutiny.performance.dataquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openscrutiny.performance.dataset.FilterColumn;
import org.openscrutiny.performance.dataset.IndicatorColumn;
import org.openscrutiny.performance.dataset.VersionColumns;
import org.openscrutiny.support.problem.Refusal;

/** Whatever a client writes is either understood or refused; nothing else comes of it. */
class CriteriaPropertiesTest {

    private static final VersionColumns COLUMNS = new VersionColumns(
            List.of(new IndicatorColumn("rate", "rate", "Rate", "%", 1, "")),
            List.of(new FilterColumn("phase", "phase", "Phase", "", "")), List.of());

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.strings()
                .withChars("LANAT|code20156/,*.%'\";-\\ \u0000ü")
                .ofMaxLength(40)
                .edgeCases(edges -> edges.add("LA|code|E10000002", "2015/2016|AY", "timePeriod|Desc", "|", ""));
    }

    @Property
    void placeIsReadOrRefused(@ForAll("written") String text) {
        try {
            var place = LocationCode.parse(text, "locations.eq");
            assertThat(place.id("")).isEqualTo(text);
        } catch (Refusal refused) {
            assertThat(refused.type().status()).isEqualTo(400);
        }
    }

    @Property
    void periodIsReadOrRefused(@ForAll("written") String text) {
        try {
            assertThat(PeriodName.parse(text, "timePeriods.eq").read("")).isNotNull();
        } catch (Refusal refused) {
            assertThat(refused.type().status()).isEqualTo(400);
        }
    }

    @Property
    void sortIsReadOrRefusedAndNeverBecomesSql(@ForAll("written") String text) {
        try {
            var sort = SortField.parse(text + "|Asc");
            for (var key : SortKey.of(List.of(sort), COLUMNS, 7)) {
                assertThat(key.sql()).doesNotContain(";").doesNotContain("\\").doesNotContain("--");
            }
        } catch (Refusal refused) {
            assertThat(refused.type().status()).isEqualTo(400);
        }
    }

    @Provide
    Arbitrary<Criteria> criteria() {
        var leaf = Arbitraries.of(new Criteria(null, null, null, new IdCriteria("a:b", null, null, null), null, null,
                null), Criteria.NONE);
        return Arbitraries.recursive(() -> leaf, CriteriaPropertiesTest::around, 0, 14);
    }

    private static Arbitrary<Criteria> around(Arbitrary<Criteria> inner) {
        return Arbitraries.oneOf(
                inner.list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(
                                all -> new Criteria(all, null, null, null, null, null, null)),
                inner.list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(
                                any -> new Criteria(null, any, null, null, null, null, null)),
                inner.map(not -> new Criteria(null, null, not, null, null, null, null)));
    }

    @Property(tries = 300)
    void costIsBoundedWhateverIsNested(@ForAll("criteria") Criteria criteria) {
        try {
            criteria.refuseExcess();
            assertThat(depth(criteria)).isLessThanOrEqualTo(Criteria.DEEPEST);
        } catch (Refusal refused) {
            assertThat(refused.type().code()).isEqualTo("criteria-too-complex");
        }
    }

    private static int depth(Criteria criteria) {
        var below = 0;
        for (var children : List.of(criteria.and() == null ? List.<Criteria>of() : criteria.and(),
                criteria.or() == null ? List.<Criteria>of() : criteria.or(),
                criteria.not() == null ? List.<Criteria>of() : List.of(criteria.not()))) {
            for (var child : children) {
                below = Math.max(below, depth(child));
            }
        }
        return below + 1;
    }
}
