package org.openscrutiny.performance.dataset;

import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One item of a filter.
 *
 * @param id     by which questions name it: the filter, a colon, and the label in lower case with hyphens
 * @param filter the place of its filter in the version
 * @param no     by which rows know it
 */
@Schema(name = "DataSetFilterItem")
public record FilterItem(@Schema(hidden = true) int no, @Schema(hidden = true) int filter,
        @Schema(examples = "education_phase:state-funded-primary") String id,
        @Schema(examples = "State-funded primary") String label, String group) {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int LONGEST = 80;

    /** The readable part of an id; items whose labels differ by punctuation alone need something more. */
    static String slug(String label) {
        var plain = NOT_PLAIN.matcher(label.strip().toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        var cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        return cut.isEmpty() ? "item" : cut;
    }
}
