package org.openscrutiny.storage.webhook;

import java.net.InetAddress;
import java.util.List;

/** Asks for the addresses of a name. */
interface HostAddresses {

    /** @return all of them; none if the name is not known or nobody said in time */
    List<InetAddress> of(String host);
}
