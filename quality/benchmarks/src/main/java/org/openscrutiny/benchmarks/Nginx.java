package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of static files with the same bytes: the limit of what is stored and served as it is. */
final class Nginx implements AutoCloseable {

    static final String PATH = "/pack.pdf";
    private static final int TRIES = 100;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isThere() {
        return Command.has("nginx");
    }

    /** @param directory for its files, all of them */
    static Nginx serving(Path directory, byte[] bytes) {
        var port = Council.freePort();
        try {
            Files.createDirectories(directory.resolve("files"));
            Files.write(directory.resolve("files" + PATH), bytes);
            var configuration = directory.resolve("nginx.conf");
            Files.writeString(configuration, configuration(directory, port));
            var process = new ProcessBuilder(
                    List.of("nginx", "-p", directory.toString(), "-e", "error.log", "-c", configuration.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("said.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var nginx = new Nginx(process, port);
            nginx.await(directory);
            return nginx;
        } catch (IOException failed) {
            throw new CannotMeasure("nginx could not be started", failed);
        }
    }

    /** One process, which serves: its processor time can be told, and so can it be stopped. */
    static String configuration(Path directory, int port) {
        return """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events { worker_connections 256; }
                http {
                    access_log off;
                    sendfile on;
                    keepalive_requests 100000000;
                    types { application/pdf pdf; }
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server { listen 127.0.0.1:%2$d; root %1$s/files; }
                }
                """.formatted(directory, port);
    }

    private void await(Path directory) throws IOException {
        for (var time = 0; time < TRIES && process.isAlive(); time++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        close();
        throw new CannotMeasure("nginx did not start: " + Files.readString(directory.resolve("said.log")));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted");
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
