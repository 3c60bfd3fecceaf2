package org.openscrutiny.performance.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads CSV as published: UTF-8 with or without a byte order mark, any line ends; broken UTF-8 is an error, not a guess. */
final class CsvSource {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvSource() {
    }

    static CsvReader<CsvRecord> open(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(withoutMark(bytes), decoder));
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        var pushback = new PushbackInputStream(bytes, BYTE_ORDER_MARK.length);
        var start = pushback.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            pushback.unread(start);
        }
        return pushback;
    }
}
