package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

/** Asks to use a delegation; the same assessment id may ask again and gets the same answer. */
public record SpendingDraft(UUID assessmentId, UUID inquiryId, UUID reviewId, int recommendationNumber) {}
