package org.openscrutiny.launcher;

import java.net.URI;
import java.util.Locale;

/** The three services. The lower-case name is also the name of the service's database, of its role and in sample files. */
public enum SuiteService {

    MEETINGS(8081), RECOMMENDATIONS(8082), PERFORMANCE(8083);

    private final int usualPort;

    SuiteService(int usualPort) {
        this.usualPort = usualPort;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String module() {
        return label() + "-service";
    }

    public int usualPort() {
        return usualPort;
    }

    /** The environment variable that names another port than the usual one. */
    public String portVariable() {
        return name() + "_PORT";
    }

    /** The environment variable by which its sisters learn its address. */
    String urlVariable() {
        return "SCRUTINY_" + name() + "_URL";
    }

    static URI localUrl(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
