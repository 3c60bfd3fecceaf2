package org.openscrutiny.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * An open-data file of any size, with eight figures a row: five authorities, ten years, and as many kinds as there are rows
 * left for.
 *
 * @param raised added to whole figures, so that two files of one size differ
 * @param others how many rows it is added to, from the first
 */
record MadeFile(String name, int rows, int raised, int others) {

    static final int INDICATORS = 8;
    static final int PLACES = 5;
    static final int YEARS = 10;
    static final int FIRST_YEAR = 2010;
    private static final List<String> AUTHORITIES = List.of(
            "E12000008,South East,E10000002,825,Buckinghamshire",
            "E12000009,South West,E06000022,800,Bath and North East Somerset",
            "E12000009,South West,E06000023,801,\"Bristol, City of\"",
            "E12000009,South West,E06000024,802,North Somerset",
            "E12000009,South West,E06000025,803,South Gloucestershire");
    private static final String HEADER = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
            + "region_name,new_la_code,old_la_code,la_name,kind";

    /** All rows of which have it added. */
    MadeFile(String name, int rows, int raised) {
        this(name, rows, raised, rows);
    }

    /** What an import of it says besides. */
    static String options(String dataSet) {
        return "{\"dataSet\": \"%s\", \"title\": \"Made for a test\"}".formatted(dataSet);
    }

    String meta() {
        return "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
                + "kind,Filter,Kind,,,,,\n"
                + IntStream.range(0, INDICATORS)
                        .mapToObj("i%1$d,Indicator,Number %1$d,,,0,,\n"::formatted)
                        .collect(Collectors.joining());
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    /** Written as it is made, so that nobody holds it; packed if the name of the file says so. */
    Path in(Path directory, boolean packed) throws IOException {
        var file = directory.resolve(name + (packed ? ".csv.gz" : ".csv"));
        try (var plain = Files.newOutputStream(file); var out = packed ? new GZIPOutputStream(plain) : plain) {
            write(out);
        }
        return file;
    }

    private void write(OutputStream out) throws IOException {
        var text = new StringBuilder(HEADER);
        IntStream.range(0, INDICATORS).forEach(i -> text.append(",i").append(i));
        text.append('\n');
        for (var row = 0; row < rows; row++) {
            text.append(year(row))
                    .append(",Calendar year,Local authority,E92000001,England,")
                    .append(AUTHORITIES.get(row % PLACES))
                    .append(",Kind ")
                    .append(kind(row));
            for (var i = 0; i < INDICATORS; i++) {
                text.append(',').append(figure(row, i));
            }
            text.append('\n');
            if (text.length() > 1 << 16) {
                out.write(text.toString().getBytes(UTF_8));
                text.setLength(0);
            }
        }
        out.write(text.toString().getBytes(UTF_8));
    }

    /** The same observations with a row for each, as another table would keep them: numbers for what the file names. */
    Path observations(Path directory) throws IOException {
        var file = directory.resolve(name + "_observations.csv");
        try (var out = Files.newBufferedWriter(file)) {
            for (var row = 0; row < rows; row++) {
                for (var i = 0; i < INDICATORS; i++) {
                    var figure = figure(row, i);
                    var symbol = figure.equals("x");
                    out.write("%d,%d,%d,%d,%d,%s,%s\n".formatted(row, year(row), row % PLACES, kind(row), i,
                            symbol ? "" : figure, symbol ? figure : ""));
                }
            }
        }
        return file;
    }

    private int year(int row) {
        return FIRST_YEAR + row / PLACES % YEARS;
    }

    private static int kind(int row) {
        return row / (PLACES * YEARS);
    }

    private String figure(int row, int indicator) {
        var added = row < others ? raised : 0;
        return switch (indicator) {
            case 1 -> (row + added) + ".5";
            case 3 -> "0.25";
            case 5 -> "x";
            case 7 -> "1";
            default -> Integer.toString(row + added);
        };
    }
}
