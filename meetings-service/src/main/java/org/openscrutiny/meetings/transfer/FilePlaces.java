package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openscrutiny.meetings.transfer.AgendaPart.FileOf;

/** Where in a document files are named. */
final class FilePlaces {

    private FilePlaces() {
    }

    /** Every file by its JSON pointer, in the order of the document. */
    static Map<String, FileOf> in(WholeMeeting document) {
        var found = new LinkedHashMap<String, FileOf>();
        for (int i = 0; i < all(document.items()).size(); i++) {
            var papers = all(all(document.items()).get(i).reports());
            for (int j = 0; j < papers.size(); j++) {
                var files = all(papers.get(j).documents());
                for (int k = 0; k < files.size(); k++) {
                    found.put(pointer("/items/%d/reports/%d".formatted(i, j), k), files.get(k));
                }
            }
        }
        return found;
    }

    /** @param paper the pointer of its paper */
    static String pointer(String paper, int file) {
        return paper + "/documents/" + file;
    }
}
