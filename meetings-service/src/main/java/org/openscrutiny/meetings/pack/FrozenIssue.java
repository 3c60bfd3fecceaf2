package org.openscrutiny.meetings.pack;

import org.openscrutiny.meetings.pack.content.PackContent.Marking;

/** One issue of a pack or supplement, ready to be stored: the exact bytes of all its forms. */
record FrozenIssue(Marking marking, int pages, byte[] pdf, byte[] html, byte[] json) {}
