package org.openscrutiny.meetings.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** One person at one meeting, or missing from it. Absent times were not stated; they are never guessed. */
@Entity
@Table(name = "attendances")
class Attendance extends Recorded {

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "printed_name")
    private @Nullable String printedName;

    @Column(name = "role_at_time")
    private @Nullable String roleAtTime;

    @Enumerated(EnumType.STRING)
    private AttendanceCapacity capacity;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    @Column(name = "substituted_by")
    private @Nullable UUID substitutedById;

    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceMode mode;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @ElementCollection
    @CollectionTable(name = "attendance_absences", joinColumns = @JoinColumn(name = "attendance_id"))
    private Set<Absence> absences = new HashSet<>();

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Attendance() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    Attendance(UUID meetingId, AttendanceDraft draft, Instant now) {
        super(now);
        this.meetingId = meetingId;
        say(draft);
    }

    void revise(AttendanceDraft draft, Instant now) {
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    private void say(AttendanceDraft draft) {
        refuseContradictions(draft);
        personId = draft.personId();
        printedName = draft.printedName();
        roleAtTime = draft.roleAtTime();
        capacity = draft.capacity();
        status = draft.status();
        substitutedById = draft.substitutedById();
        mode = draft.mode();
        arrivedAt = draft.arrivedAt();
        leftAt = draft.leftAt();
        source = Source.stated(draft.source());
        absences.clear();
        absences.addAll(draft.absences() == null ? List.of() : draft.absences());
    }

    /** The record must not say in one place that somebody was there and in another that they were not. */
    private static void refuseContradictions(AttendanceDraft draft) {
        var faults = new ArrayList<Fault>();
        var times = draft.arrivedAt() != null || draft.leftAt() != null || draft.mode() != null
                || (draft.absences() != null && !draft.absences().isEmpty());
        if (draft.status() != AttendanceStatus.PRESENT && times) {
            faults.add(Fault.at("/status",
                    "status is %s, yet times or a mode of presence are given; those go with PRESENT only."
                            .formatted(draft.status())));
        }
        if (draft.arrivedAt() != null && draft.leftAt() != null && draft.leftAt().isBefore(draft.arrivedAt())) {
            faults.add(Fault.at("/leftAt",
                    "leftAt %s is before arrivedAt %s.".formatted(draft.leftAt(), draft.arrivedAt())));
        }
        if ((draft.substitutedById() != null) && draft.status() != AttendanceStatus.SUBSTITUTED) {
            faults.add(Fault.at("/substitutedById",
                    "substitutedById goes with SUBSTITUTED; status is %s.".formatted(draft.status())));
        }
        if (draft.status() == AttendanceStatus.SUBSTITUTED && draft.capacity() != AttendanceCapacity.MEMBER) {
            faults.add(Fault.at("/capacity",
                    "Only a MEMBER can be substituted; capacity is %s.".formatted(draft.capacity())));
        }
        if (draft.personId().equals(draft.substitutedById())) {
            faults.add(Fault.at("/substitutedById", "Nobody substitutes for themselves."));
        }
        if (draft.absences() != null) {
            if (draft.absences().stream().map(Absence::fromAt).distinct().count() < draft.absences().size()) {
                faults.add(Fault.at("/absences", "Two absences begin at the same time; give each once."));
            }
            for (var absence : draft.absences()) {
                if (absence.untilAt() != null && absence.untilAt().isBefore(absence.fromAt())) {
                    faults.add(Fault.at("/absences", "An absence ends at %s, before it began at %s."
                            .formatted(absence.untilAt(), absence.fromAt())));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID personId() {
        return personId;
    }

    /** Absences during the meeting, the first one first. */
    List<Absence> absences() {
        return absences.stream().sorted(Comparator.comparing(Absence::fromAt)).toList();
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    AttendanceDraft asDraft() {
        return new AttendanceDraft(personId, printedName, roleAtTime, capacity, status, substitutedById, mode,
                arrivedAt,
                leftAt, absences(), source);
    }
}
