package org.openscrutiny.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One packaged service as a process of its own. */
public final class ServiceProcess {

    /** Marks our processes: the next launcher on the same data knows by it what is its own to stop. */
    private static final String MARK = "-Dopenscrutiny.data=";
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final int LINES_KEPT = 25;

    private final SuiteService service;
    private final URI url;
    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private ServiceProcess(SuiteService service, URI url, Process process) {
        this.service = service;
        this.url = url;
        this.process = process;
    }

    /**
     * @param data   the data directory whose launcher owns the process
     * @param jvm    flags of the Java virtual machine
     * @param output takes the service's log, line by line
     */
    static ServiceProcess start(SuiteService service, Path root, Path data, int port, List<String> jvm,
            Map<String, String> environment, Consumer<String> output) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add(MARK + data);
        var jar = jar(root, service);
        command.addAll(ClassArchive.of(jar).flags());
        command.add("-jar");
        command.add(String.valueOf(jar.getFileName()));
        // An archive of classes holds the class path as it was written when it was made: relative to the jar's directory.
        var builder = new ProcessBuilder(command).directory(jar.resolveSibling(".").normalize().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var started = new ServiceProcess(service, SuiteService.localUrl(port), builder.start());
        started.process.getOutputStream().close();
        var reader = new Thread(() -> started.passOn(output), service.label() + "-log");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    static Path jar(Path root, SuiteService service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Services of a launcher that was killed: marked with this data directory, and nobody else's. */
    static List<ProcessHandle> leftovers(Path data) {
        var mark = MARK + data;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).contains(mark))
                .toList();
    }

    public SuiteService service() {
        return service;
    }

    public URI url() {
        return url;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    /** Returns when the service answers that it is ready. */
    void awaitReady(HttpClient http) throws CannotRun, InterruptedException {
        var deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!ready(http)) {
            if (!process.isAlive()) {
                throw new CannotRun(ExitCode.SERVICE_FAILED, epitaph("did not start"));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotRun(ExitCode.SERVICE_FAILED,
                        epitaph("was not ready after " + READY_LIMIT.toSeconds() + " s"));
            }
            Thread.sleep(50);
        }
    }

    /** What to say of a service that failed: its last words are the reason. */
    String epitaph(String what) {
        synchronized (lastLines) {
            return "%s %s. Its last lines:%n%s".formatted(service.module(), what, String.join("\n", lastLines));
        }
    }

    /** Asks the process to end. */
    void stop() {
        process.destroy();
    }

    /** Waits for its end after {@link #stop}, and ends it by force when the time is up. */
    void awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
        }
    }

    private boolean ready(HttpClient http) throws InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void passOn(Consumer<String> output) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (lastLines) {
                    lastLines.addLast(line);
                    if (lastLines.size() > LINES_KEPT) {
                        lastLines.removeFirst();
                    }
                }
                output.accept(line);
            }
        } catch (IOException closed) {
            // The process has ended while its last line was read; what it said before has been passed on.
        }
    }
}
