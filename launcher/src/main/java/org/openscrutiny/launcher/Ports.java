package org.openscrutiny.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** The ports of one run, all on 127.0.0.1. */
record Ports(Map<SuiteService, Integer> services, int postgres) {

    private static final String POSTGRES_VARIABLE = "POSTGRES_PORT";
    private static final int HIGHEST = 65_535;

    Ports {
        services = Map.copyOf(services);
    }

    /** @throws CannotRun if a named port is taken, named twice or no port at all */
    static Ports choose(Map<String, String> environment) throws CannotRun {
        var services = new EnumMap<SuiteService, Integer>(SuiteService.class);
        var taken = new HashSet<Integer>();
        for (var service : SuiteService.values()) {
            var port = named(environment, service.portVariable(), service.usualPort());
            refuseTaken(port, service.portVariable(), taken);
            services.put(service, port);
        }
        if (!environment.containsKey(POSTGRES_VARIABLE)) {
            return new Ports(services, anyFree());
        }
        var postgres = named(environment, POSTGRES_VARIABLE, 0);
        refuseTaken(postgres, POSTGRES_VARIABLE, taken);
        return new Ports(services, postgres);
    }

    /** Ports nobody uses at this moment, for a suite beside others. */
    static Ports allFree() throws CannotRun {
        var services = new EnumMap<SuiteService, Integer>(SuiteService.class);
        for (var service : SuiteService.values()) {
            services.put(service, anyFree());
        }
        return new Ports(services, anyFree());
    }

    int of(SuiteService service) {
        return Objects.requireNonNull(services.get(service));
    }

    private static int named(Map<String, String> environment, String variable, int usual) throws CannotRun {
        var text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return usual;
        }
        var wanted = text.strip();
        if (!wanted.matches("[1-9][0-9]{0,4}") || Integer.parseInt(wanted) > HIGHEST) {
            throw new CannotRun(ExitCode.USAGE,
                    "%s is \"%s\"; it must be a port number from 1 to %d.".formatted(variable, text, HIGHEST));
        }
        return Integer.parseInt(wanted);
    }

    private static void refuseTaken(int port, String variable, HashSet<Integer> taken) throws CannotRun {
        if (!taken.add(port)) {
            throw new CannotRun(ExitCode.USAGE, "%s is %d, which another of the suite's ports is too."
                    .formatted(variable, port));
        }
        try (var probe = new ServerSocket()) {
            // As the servers do it: a port whose last connections are still closing counts as free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException inUse) {
            throw new CannotRun(ExitCode.PORT_IN_USE,
                    "Port %d on 127.0.0.1 is in use by another program. Stop it, or name another port: %s=%d ./run"
                            .formatted(port, variable, port + 1000 > HIGHEST ? 18_081 : port + 1000));
        }
    }

    private static int anyFree() throws CannotRun {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CannotRun(ExitCode.PORT_IN_USE, "This machine has no free port on 127.0.0.1.");
        }
    }
}
