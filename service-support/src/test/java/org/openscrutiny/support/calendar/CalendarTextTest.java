package org.openscrutiny.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalendarTextTest {

    @Test
    void everyLineEndIsALineFeedAndNoControlIsLeft() {
        assertThat(CalendarText.of("one\r\ntwo\rthree\nfour\tfive\u0007six\u007f"))
                .isEqualTo("one\ntwo\nthree\nfour\tfive six ");
    }
}
