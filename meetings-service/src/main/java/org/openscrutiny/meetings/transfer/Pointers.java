package org.openscrutiny.meetings.transfer;

import java.util.List;
import java.util.function.Supplier;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.RuleBroken;

/** Says in a refusal where in the whole document the refused part stands. */
final class Pointers {

    private Pointers() {
    }

    static <T> T at(String pointer, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.faults()
                    .stream()
                    .map(fault -> Fault.at(pointer + inDocument(fault.pointer()), fault.detail()))
                    .toList());
        } catch (RuleBroken broken) {
            throw new Refusal(broken.type(), broken.detail(), List.of(Fault.at(pointer, broken.detail())),
                    broken.headers());
        }
    }

    /** A document has names where a request has ids. */
    private static String inDocument(@org.jspecify.annotations.Nullable String pointer) {
        return pointer == null ? "" : pointer.replace("agendaItemId", "item").replaceAll("Id(?=/|$)", "");
    }
}
