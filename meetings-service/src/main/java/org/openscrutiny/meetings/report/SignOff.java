package org.openscrutiny.meetings.report;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A Cabinet Member who signed a paper off: as printed, and who it is where that is known. */
@Embeddable
public record SignOff(
        @Column(name = "person_id") @Nullable UUID personId,
        @Column(name = "printed_name") @NotBlank @Size(max = 200) @Schema(examples = "Cllr. Warren Whyte") String printedName) {}
