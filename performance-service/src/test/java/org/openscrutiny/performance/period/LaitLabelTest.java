package org.openscrutiny.performance.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaitLabelTest {

    @ParameterizedTest
    @CsvSource({
            "2015/16,2015/2016|FY,false,", "2015-16,2015/2016|FY,false,", "1999-00,1999/2000|FY,false,",
            "2014-16,2014-01-01/2016-12-31|CUSTOM,true,",
            "2013/14-15/16,2013-04-01/2016-03-31|CUSTOM,true,",
            "2016-17 (OT),2016/2017|FY,false,OUTTURN", "2025 (prov),2025|CY,false,PROVISIONAL",
            "2022 (Rev),2022|CY,false,REVISED", "2021 (Final),2021|CY,false,FINAL", "2016,2016|CY,false,",
    })
    void readsTheLabelsOfTheTool(String label, String period, boolean pooled, PublicationStatus status) {
        var read = LaitLabel.read(label, PeriodCode.FY, PeriodCode.CY);
        assertThat(read.period()).contains(Period.parse(period));
        assertThat(read.pooled()).isEqualTo(pooled);
        assertThat(read.status().orElse(null)).isEqualTo(status);
        assertThat(read.printed()).isEqualTo(label);
    }

    @Test
    void zeroSaysThatThereIsNoPeriod() {
        assertThat(LaitLabel.read("0", PeriodCode.FY, PeriodCode.CY).period()).isEmpty();
    }

    @Test
    void theMeasureSaysWhatKindOfYearItIs() {
        assertThat(LaitLabel.read("2015/16", PeriodCode.AY, PeriodCode.CY).period())
                .contains(Period.of(PeriodCode.AY, 2015));
        assertThat(LaitLabel.read("2016", PeriodCode.AY, PeriodCode.RY).period())
                .contains(Period.of(PeriodCode.RY, 2016));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "2015/15", "2016-15", "2015/16/17", "2013/15-15/16", "2013/14-15/17",
            "2016 (draft)",
            "1", "2015 to 2016"})
    void whatIsNoLabelIsRefused(String label) {
        assertThatThrownBy(() -> LaitLabel.read(label, PeriodCode.FY, PeriodCode.CY)).isInstanceOf(InvalidPeriod.class)
                .hasMessageContaining("\"" + label + "\"");
    }
}
