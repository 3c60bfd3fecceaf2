package org.openscrutiny.storage.webhook;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.ChangeView;

/**
 * A message's body: a CloudEvent (1.0, structured JSON) that names a record and holds nothing of it.
 *
 * @param source   the service
 * @param subject  the record's kind and id
 * @param time     when the record was changed
 * @param sequence the subscription's own count, a text as the extension of that name wants it
 * @param data     the change as the feed tells it; absent in a test
 */
record Event(String specversion, String id, String source, String type, String subject, Instant time,
        @Nullable String datacontenttype, String sequence, @Nullable ChangeView data) {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String VERSION = "1.0";
    private static final String TEST = "org.openscrutiny.webhook.test";
    private static final String CHANGE = "org.openscrutiny.record.";

    static Event of(Parcel parcel, String service) {
        var change = parcel.change();
        return new Event(VERSION, parcel.id().toString(), "urn:openscrutiny:" + service,
                parcel.kind() == DeliveryKind.TEST
                        ? TEST
                        : CHANGE + change.operation().name().toLowerCase(Locale.ROOT),
                change.type() + '/' + change.id(), change.modifiedAt(),
                parcel.kind() == DeliveryKind.TEST ? null : "application/json", Long.toString(parcel.sequence()),
                parcel.kind() == DeliveryKind.TEST ? null : change);
    }
}
