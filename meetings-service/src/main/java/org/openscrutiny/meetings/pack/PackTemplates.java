package org.openscrutiny.meetings.pack;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.openscrutiny.meetings.pack.content.MinutesPaper;
import org.openscrutiny.meetings.pack.content.PackContent;

/** The pack's page; checked against {@link PackContent} when the service is built. */
@CheckedTemplate(basePath = "pack")
final class PackTemplates {

    private PackTemplates() {
    }

    /** @param paged set for paper, with page numbers and bookmarks; else for a browser, with links */
    static native TemplateInstance pack(PackContent pack, boolean paged, String css);

    /** Minutes on their own. */
    static native TemplateInstance minutesPage(MinutesPaper minutes, boolean paged, String css);
}
