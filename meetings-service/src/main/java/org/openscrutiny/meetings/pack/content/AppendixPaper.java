package org.openscrutiny.meetings.pack.content;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Text that a report brings along, such as an inspectorate's letter. */
@Schema(name = "PackAppendix")
public record AppendixPaper(List<Block> text) {

    public AppendixPaper {
        text = List.copyOf(text);
    }
}
