package org.openscrutiny.performance.period;

import java.time.LocalDate;

/** Easter Sunday, on which the spring term ends for the school census; by the Gregorian computus (Meeus, Jones, Butcher). */
final class Easter {

    private Easter() {
    }

    static LocalDate sunday(int year) {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
