package org.openscrutiny.storage.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Asks as the machine is set up to ask; the JDK sets no limit to the wait, so that it is asked aside. */
@Singleton
class NamedAddresses implements HostAddresses {

    private static final int WAIT_SECONDS = 2;
    private static final int MOST_AT_ONCE = 16;

    private final ThreadPoolExecutor aside = new ThreadPoolExecutor(0, MOST_AT_ONCE, 10, TimeUnit.SECONDS,
            new SynchronousQueue<>(), work -> {
                var thread = new Thread(work, "webhook-names");
                thread.setDaemon(true);
                return thread;
            });

    @Override
    public List<InetAddress> of(String host) {
        try {
            return aside.submit(() -> all(host)).get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unanswered) {
            return List.of();
        }
    }

    @PreDestroy
    void stop() {
        aside.shutdownNow();
    }

    private static List<InetAddress> all(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
