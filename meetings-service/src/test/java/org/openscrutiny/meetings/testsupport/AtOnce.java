package org.openscrutiny.meetings.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Requests that come at once, four at a time. */
public final class AtOnce {

    private static final int SENDERS = 4;

    private AtOnce() {
    }

    /** @return what each request, numbered from 0, was answered, in that order */
    public static <T> List<T> times(int requests, IntFunction<T> request) throws Exception {
        var senders = Executors.newFixedThreadPool(SENDERS);
        try {
            var calls = new ArrayList<Callable<T>>();
            for (int i = 0; i < requests; i++) {
                var number = i;
                calls.add(() -> request.apply(number));
            }
            var answers = new ArrayList<T>();
            for (var answer : senders.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }
}
