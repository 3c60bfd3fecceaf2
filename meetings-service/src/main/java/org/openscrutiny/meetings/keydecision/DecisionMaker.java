package org.openscrutiny.meetings.keydecision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to make the decision (SI 2012/2089, regulation 9(1)(c)).
 *
 * @param title       of an individual; needed before the notice is published
 * @param committeeId the body, where it is on record here
 * @param members     of a body, as the notice lists them; needed before the notice is published
 */
@Embeddable
public record DecisionMaker(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "maker_kind") DecisionMakerKind kind,
        @NotBlank @Size(max = 200) @Column(name = "maker_name") @Schema(examples = "Cabinet") String name,
        @Size(max = 200) @Column(name = "maker_title") @Nullable String title,
        @Column(name = "maker_committee_id") @Nullable UUID committeeId,
        @Size(max = 50) @Column(name = "maker_members") @Nullable List<@NotBlank @Size(max = 200) String> members) {

    /** What the notice still lacks to say who decides; absent where it says it. */
    Optional<String> lacking() {
        return switch (kind) {
            case BODY -> members == null || members.isEmpty()
                    ? Optional.of("(c) a list of the members of the body")
                    : Optional.empty();
            case INDIVIDUAL -> title == null || title.isBlank()
                    ? Optional.of("(c) the title of the individual")
                    : Optional.empty();
        };
    }
}
