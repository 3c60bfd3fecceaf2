package org.openscrutiny.storage.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Where messages go: an absolute URL whose host is a name, or an address in the one form that everybody reads alike.
 *
 * @param host without the brackets of IPv6
 */
record Target(URI url, boolean encrypted, String host, int port) {

    static final int MAX_LENGTH = 1000;

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int MAX_PORT = 65_535;
    private static final Pattern NAME = Pattern
            .compile(
                    "(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.?");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    /** No leading zero, which some read as octal; no fewer than four parts; nothing hexadecimal. */
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");

    /** Why a URL is refused, in plain English with what would be right. */
    static class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String detail) {
            super(detail, null, false, false);
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    /** @param plain whether http is taken as well as https */
    static Target of(String text, boolean plain) throws Unusable {
        try {
            var url = new URI(text);
            var scheme = String.valueOf(url.getScheme());
            var encrypted = scheme.equalsIgnoreCase("https");
            if (!encrypted && !(plain && scheme.equalsIgnoreCase("http"))) {
                throw new Unusable("\"%s\" is not sent to; give a URL that begins with https://.".formatted(text));
            }
            if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
                throw new Unusable(
                        "A URL with a login or a fragment is not sent to; leave them out: a receiver knows us by the signature.");
            }
            var port = url.getPort() == -1 ? encrypted ? HTTPS_PORT : HTTP_PORT : url.getPort();
            if (port < 1 || port > MAX_PORT) {
                throw new Unusable("There is no port %d; ports are 1 to 65535.".formatted(port));
            }
            return new Target(url, encrypted, host(url), port);
        } catch (URISyntaxException malformed) {
            throw new Unusable("\"%s\" is no URL; give one like https://hooks.example.org/scrutiny.".formatted(text));
        }
    }

    private static String host(URI url) throws Unusable {
        var host = url.getHost();
        if (host == null || !NAME.matcher(host).matches() && !IPV4.matcher(host).matches()
                && !IPV6.matcher(host).matches()) {
            throw new Unusable(
                    "\"%s\" holds no host that can be sent to; give a name such as hooks.example.org, in ASCII letters."
                            .formatted(url));
        }
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** What stands after the method in a request. */
    String path() {
        var ascii = URI.create(url.toASCIIString());
        var path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + '?' + ascii.getRawQuery();
    }

    /** The value of the Host header. */
    String authority() {
        var name = host.indexOf(':') < 0 ? host : '[' + host + ']';
        return port == (encrypted ? HTTPS_PORT : HTTP_PORT) ? name : name + ':' + port;
    }
}
