package org.openscrutiny.storage.audit;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.audit.BrokenSealView.Fault;
import org.openscrutiny.storage.audit.SealStore.Checked;

/**
 * Looks at every seal of the audit (ADR 0050). Reads a page at a time, so that an audit of any length needs the memory of one,
 * and may run while others write: what commits meanwhile comes with its seal.
 */
@ApplicationScoped
class AuditVerification {

    private static final int SEALS_AT_ONCE = 1_000;
    private static final int ENTRIES_AT_ONCE = 100_000;

    private final SealStore store;
    private final Clock clock;

    AuditVerification(SealStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** From the first seal to the last. */
    AuditVerificationView all() {
        return after(null);
    }

    /** From a seal noted earlier on, which must still be the one that was noted. */
    AuditVerificationView since(long position, String hash) {
        var noted = store.at(position);
        if (noted.isEmpty() || !noted.get().hash().equals(hash)) {
            var entry = noted.map(AuditSealView::entry).orElse(null);
            return broken(0, null, new BrokenSealView(Fault.NOT_AS_NOTED, position, entry, null, null));
        }
        return after(noted.get());
    }

    private AuditVerificationView after(@Nullable AuditSealView trusted) {
        var last = trusted;
        var checked = 0L;
        while (true) {
            var page = store.after(last, SEALS_AT_ONCE);
            for (var next : page) {
                var fault = fault(last, next);
                if (fault != null) {
                    return broken(checked, last, fault);
                }
                last = next.seal();
                checked++;
            }
            if (page.size() < SEALS_AT_ONCE) {
                return unsealed(checked, last);
            }
        }
    }

    private static @Nullable BrokenSealView fault(@Nullable AuditSealView last, Checked next) {
        var due = last == null ? 1 : last.position() + 1;
        if (next.seal().position() != due) {
            return new BrokenSealView(Fault.SEAL_REMOVED, due, null, null, null);
        }
        if (next.holds()) {
            return null;
        }
        return new BrokenSealView(next.present() ? Fault.CHANGED : Fault.ENTRY_REMOVED, due, next.seal().entry(),
                next.recordType(), next.recordId());
    }

    private AuditVerificationView unsealed(long checked, @Nullable AuditSealView last) {
        var end = store.lastEntry();
        for (var above = 0L; above < end; above += ENTRIES_AT_ONCE) {
            var entry = store.unsealed(above, above + ENTRIES_AT_ONCE);
            if (entry.isPresent()) {
                var found = entry.get();
                return broken(checked, last, new BrokenSealView(Fault.NOT_SEALED, null, found.entry(),
                        found.recordType(), found.recordId()));
            }
        }
        return new AuditVerificationView(true, checked, last, null, clock.instant());
    }

    private AuditVerificationView broken(long checked, @Nullable AuditSealView last, BrokenSealView broken) {
        return new AuditVerificationView(false, checked, last, broken, clock.instant());
    }
}
