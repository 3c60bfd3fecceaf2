package org.openscrutiny.support.tag;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;

/** The preconditions of the request being answered: If-None-Match on reads, If-Match on changes. */
@RequestScoped
public class Preconditions {

    @Context
    HttpHeaders headers;

    /** Answers 304 where the caller already has this state, else 200 with the view; the tag stands on both. */
    public <T> RestResponse<T> answer(Tag current, Supplier<T> view) {
        return this.<T>unchanged(() -> current)
                .orElseGet(() -> RestResponse.ResponseBuilder.ok(view.get()).tag(current.strong()).build());
    }

    /**
     * 304 where the caller names this tag in If-None-Match; empty where another answer is due. For answers that are dearer to
     * make than their tag, which is asked for only where the caller names one.
     */
    public <T> Optional<RestResponse<T>> unchanged(Supplier<Tag> current) {
        var held = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (held == null) {
            return Optional.empty();
        }
        var tag = current.get();
        return tag.isAmong(HttpHeaders.IF_NONE_MATCH, held, true)
                ? Optional.of(RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                        .tag(tag.strong())
                        .build())
                : Optional.empty();
    }

    /**
     * To be called inside the transaction that changes the record, so that nobody changes it in between.
     *
     * @throws Refusal tag-required (428) without If-Match; stale-tag (412) if the record has another tag by now
     */
    public void requireMatch(Tag current) {
        var wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (wanted == null) {
            throw new Refusal(Problems.TAG_REQUIRED,
                    "Send the ETag of the record as you read it in If-Match, so that nobody's change is overwritten unseen.");
        }
        if (!current.isAmong(HttpHeaders.IF_MATCH, wanted, false)) {
            throw new Refusal(Problems.STALE_TAG,
                    "If-Match is %s but the record now has the tag %s: read it again, then repeat your change on what you find."
                            .formatted(wanted, current.header()));
        }
    }
}
