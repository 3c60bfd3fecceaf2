package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the notice of a key decision is out.
 *
 * @param publishedOn today where it is left out
 */
public record NoticePublication(@Schema(examples = "2017-08-11") @Nullable LocalDate publishedOn) {}
