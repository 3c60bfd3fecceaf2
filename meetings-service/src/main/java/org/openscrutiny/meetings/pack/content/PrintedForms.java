package org.openscrutiny.meetings.pack.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import io.quarkus.qute.TemplateExtension;

/** What the templates may ask of dates, times and running text. */
@TemplateExtension
final class PrintedForms {

    private PrintedForms() {
    }

    static String printed(LocalDate date) {
        return PrintedDates.date(date);
    }

    static String fullDate(LocalDate date) {
        return PrintedDates.fullDate(date);
    }

    static String printed(LocalTime time) {
        return PrintedDates.time(time);
    }

    static String printed(OffsetDateTime at) {
        return PrintedDates.time(at.toLocalTime()) + " on " + PrintedDates.date(at.toLocalDate());
    }

    static List<Block> blocks(String text) {
        return Block.read(text);
    }
}
