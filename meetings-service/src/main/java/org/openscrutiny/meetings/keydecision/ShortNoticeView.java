package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a key decision is made without the full notice, as served.
 *
 * @param reason absent to those who may not read an exempt one; the ground and its days are public
 */
@Schema(name = "KeyDecisionExceptionView")
public record ShortNoticeView(ExceptionKind kind, @Nullable String reason, @Nullable LocalDate noticePublishedOn,
        @Nullable LocalDate informedOn, @Nullable AgreeingOffice agreedBy, @Nullable String agreedByName,
        @Nullable LocalDate agreedOn) {

    static ShortNoticeView of(ShortNotice ground) {
        return new ShortNoticeView(ground.kind(), ground.reason(), ground.noticePublishedOn(), ground.informedOn(),
                ground.agreedBy(), ground.agreedByName(), ground.agreedOn());
    }

    ShortNoticeView redacted() {
        return new ShortNoticeView(kind, null, noticePublishedOn, informedOn, agreedBy, agreedByName, agreedOn);
    }
}
