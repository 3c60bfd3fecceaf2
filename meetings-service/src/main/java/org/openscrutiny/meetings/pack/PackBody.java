package org.openscrutiny.meetings.pack;

/** The bytes of a pack in one of its forms, to be sent as they are. */
record PackBody(byte[] bytes) {}
