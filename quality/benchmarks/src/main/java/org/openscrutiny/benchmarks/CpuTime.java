package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Processor time and memory of processes, from /proc. */
final class CpuTime {

    /** Of one tick of /proc/PID/stat: USER_HZ is 100 on every Linux a JVM runs on. */
    private static final double MILLISECONDS = 10;
    private static final int UTIME = 11;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private CpuTime() {
    }

    /** Milliseconds of one process with all its threads. */
    static double of(long pid) {
        return sum(fields(pid), UTIME, UTIME + 1) * MILLISECONDS;
    }

    /** Milliseconds of a process and its children, those that have ended among them. */
    static double withChildren(long pid) {
        return ProcessHandle.of(pid)
                .map(parent -> parent.children().mapToDouble(child -> of(child.pid())).sum()
                        + sum(fields(pid), UTIME, UTIME + 1, CUTIME, CSTIME) * MILLISECONDS)
                .orElse(0d);
    }

    /** Resident memory in MiB. */
    static double residentMebibytes(long pid) {
        return mebibytes(pid, "status", "VmRSS:");
    }

    /** The most that was ever resident, in MiB. */
    static double highestMebibytes(long pid) {
        return mebibytes(pid, "status", "VmHWM:");
    }

    /** Resident memory in MiB, of what is shared with other processes only this one's part. */
    static double proportionalMebibytes(long pid) {
        return mebibytes(pid, "smaps_rollup", "Pss:");
    }

    private static double mebibytes(long pid, String file, String field) {
        return read(Path.of("/proc", Long.toString(pid), file)).lines()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0d);
    }

    private static double sum(List<String> fields, int... which) {
        return fields.isEmpty() ? 0 : Arrays.stream(which).mapToLong(at -> Long.parseLong(fields.get(at))).sum();
    }

    /** The fields after the program's name, which may hold spaces. */
    private static List<String> fields(long pid) {
        var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.isEmpty() ? List.of() : List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    }

    /** Nothing for a process that has ended meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}
