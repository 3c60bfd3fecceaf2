package org.openscrutiny.meetings.pack;

/** The exact bytes of one form, to be sent as they are. */
record PackBody(byte[] bytes, PackFormat format) {}
