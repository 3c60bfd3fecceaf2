package org.openscrutiny.storage.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses stand in the public internet, by IANA's registries of special-purpose addresses (RFC 6890). */
final class PublicAddresses {

    private static final List<Network> SPECIAL = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            // inside global unicast: protocol assignments with Teredo, documentation, 6to4, which carries any IPv4 address
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20").map(Network::of).toList();

    /** All that IPv6 gives out for the internet; unique local, link-local, loopback, mapped and NAT64 lie outside. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private PublicAddresses() {
    }

    static boolean has(InetAddress address) {
        // An IPv4 address mapped into IPv6 is an Inet4Address to Java, however it was written.
        return (address instanceof Inet4Address || GLOBAL_UNICAST.has(address))
                && SPECIAL.stream().noneMatch(network -> network.has(address));
    }

    private record Network(byte[] prefix, int bits) {

        static Network of(String text) {
            var slash = text.indexOf('/');
            try {
                return new Network(InetAddress.getByName(text.substring(0, slash)).getAddress(),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException unreachable) {
                throw new IllegalStateException(text + " is no network", unreachable);
            }
        }

        boolean has(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != prefix.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                if ((bytes[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
