package org.openscrutiny.meetings.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openscrutiny.meetings.document.KeptFile;

/**
 * The files that came along with a document, by the pointer of where it names them; their bytes are kept already.
 *
 * @param byPointer none for a document by itself
 */
record BroughtFiles(Map<String, KeptFile> byPointer) {

    static final BroughtFiles NONE = new BroughtFiles(Map.of());

    Optional<KeptFile> at(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer));
    }

    /** Which they are, in an order that does not depend on the archive's. */
    List<String> hashes() {
        return byPointer.values().stream().map(KeptFile::sha256).distinct().sorted().toList();
    }
}
