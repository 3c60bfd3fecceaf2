package org.openscrutiny.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes that a service has loaded, as its JVM keeps them in memory: the next start maps them instead of reading them
 * again, which is half of its work. It is recorded from a service that runs, once for each build and each Java, for only the
 * Java that wrote it can read it. A JVM that cannot use it starts without.
 */
final class ClassArchive {

    /** Measured: 3 s on two cores, during which the service answers nobody. */
    private static final int LIMIT_IN_SECONDS = 60;

    private final Path jar;
    private final Path file;

    private ClassArchive(Path jar, Path file) {
        this.jar = jar;
        this.file = file;
    }

    /** That of a service for the Java that runs this launcher, and so the service. */
    static ClassArchive of(Path jar) {
        return new ClassArchive(jar,
                jar.resolveSibling(
                        "classes-%s.jsa".formatted(System.getProperty("java.vm.version").replaceAll("\\W", "-"))));
    }

    boolean isCurrent() throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
    }

    /** What the JVM is told, which must start in the directory of the jar: to use the archive, or to be ready to write it. */
    List<String> flags() throws IOException {
        return isCurrent()
                ? List.of("-XX:SharedArchiveFile=" + file.getFileName(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /**
     * Has a service that was started with {@link #flags} write it.
     *
     * @throws IOException saying why not; the service goes on all the same
     */
    void record(ProcessHandle service) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        // Named without its directory, in which the service runs: jcmd reads a space as the end of a name.
        var asked = new ProcessBuilder(jcmd.toString(), String.valueOf(service.pid()), "VM.cds", "dynamic_dump",
                written.getFileName().toString()).redirectErrorStream(true).start();
        try {
            asked.getOutputStream().close();
            var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!asked.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS) || !Files.exists(written)) {
                throw new IOException(answer.strip());
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            asked.destroyForcibly();
        }
    }
}
