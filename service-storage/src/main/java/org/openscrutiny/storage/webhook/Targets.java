package org.openscrutiny.storage.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * Where messages may go: never to this machine or its network, from which a subscriber could otherwise learn through us what
 * he cannot reach himself. Asked when a subscription is made and again for each attempt, for a name may be given another
 * address in between.
 */
@Singleton
class Targets {

    private static final String POINTER = "/url";

    private final HostAddresses names;
    private final boolean loopbackToo;

    Targets(HostAddresses names, @ConfigProperty(name = "scrutiny.webhooks.allow-loopback") boolean loopbackToo) {
        this.names = names;
        this.loopbackToo = loopbackToo;
    }

    /**
     * The target of a new subscription. A name that stands for nothing yet is taken: its receiver may be still to come.
     *
     * @throws InvalidInput with the pointer {@code /url}
     */
    Target checked(String url) {
        var target = parsed(url);
        if (!names.of(target.host()).stream().allMatch(address -> allowed(target, address))) {
            throw new InvalidInput(Fault.at(POINTER,
                    "%s is not sent to: messages go to receivers in the public internet, by HTTPS, and never to this machine or a private network."
                            .formatted(target.host())));
        }
        return target;
    }

    private Target parsed(String url) {
        try {
            return Target.of(url, loopbackToo);
        } catch (Target.Unusable refused) {
            throw new InvalidInput(Fault.at(POINTER, refused.detail()));
        }
    }

    /** The target as it was stored; the switch may have been turned off since. */
    Target stored(String url) throws AttemptFailed {
        try {
            return Target.of(url, loopbackToo);
        } catch (Target.Unusable refused) {
            throw new AttemptFailed(DeliveryFault.ADDRESS_REFUSED);
        }
    }

    /** The addresses to try, IPv4 first; if one of them is refused, all are: nobody honest mixes them. */
    List<InetAddress> addresses(Target target) throws AttemptFailed {
        var found = names.of(target.host());
        if (found.isEmpty()) {
            throw new AttemptFailed(DeliveryFault.NAME_UNKNOWN);
        }
        for (var address : found) {
            require(target, address);
        }
        return found.stream().sorted(Comparator.comparing(address -> !(address instanceof Inet4Address))).toList();
    }

    /** @param address for one, that of a socket once it is connected */
    void require(Target target, InetAddress address) throws AttemptFailed {
        if (!allowed(target, address)) {
            throw new AttemptFailed(DeliveryFault.ADDRESS_REFUSED);
        }
    }

    private boolean allowed(Target target, InetAddress address) {
        return loopbackToo && address.isLoopbackAddress() || target.encrypted() && PublicAddresses.has(address);
    }
}
