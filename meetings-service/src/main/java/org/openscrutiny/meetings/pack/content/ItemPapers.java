package org.openscrutiny.meetings.pack.content;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The papers of one item; they start on a page of their own.
 *
 * @param key        names the item within its pack, such as {@code item-8}
 * @param paragraphs of Schedule 12A for which the papers are exempt; empty if they are open
 */
@Schema(name = "PackItem")
public record ItemPapers(String key, String number, String title, List<Integer> paragraphs, List<Paper> papers) {

    public ItemPapers {
        paragraphs = List.copyOf(paragraphs);
        papers = List.copyOf(papers);
    }

    /** The paragraphs in words, such as {@code paragraphs 1 and 3}. */
    public String exemption() {
        return inWords(paragraphs);
    }

    static String inWords(List<Integer> paragraphs) {
        var numbers = paragraphs.stream().map(String::valueOf).toList();
        return (numbers.size() == 1 ? "paragraph " : "paragraphs ") + MinutesPaper.Roll.joined(numbers);
    }
}
