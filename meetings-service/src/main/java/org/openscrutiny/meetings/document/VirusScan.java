package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

/** Has uploads looked at by ClamAV (its INSTREAM command), where one is configured. It fails closed. */
@ApplicationScoped
class VirusScan {

    private static final Logger LOG = Logger.getLogger(VirusScan.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_REPLY = 4096;

    private final Optional<String> clamd;
    private final Duration timeout;

    @Inject
    VirusScan(DocumentConfig config) {
        this(config.clamd(), config.scanTimeout());
    }

    VirusScan(Optional<String> clamd, Duration timeout) {
        this.clamd = clamd;
        this.timeout = timeout;
    }

    /**
     * @throws RuleBroken  document-infected
     * @throws Unavailable if the daemon does not say that it is clean
     */
    void refuseInfected(byte[] content) {
        if (clamd.isEmpty()) {
            return;
        }
        var reply = ask(clamd.get(), content);
        if (reply.endsWith(" FOUND")) {
            throw new RuleBroken("document-infected",
                    "The virus scan found \"%s\"; nothing was kept."
                            .formatted(reply.replaceAll("^stream: | FOUND$", "")));
        }
        if (!reply.equals("stream: OK")) {
            LOG.errorf("The virus scan answered %s", reply);
            throw unavailable();
        }
    }

    private String ask(String address, byte[] content) {
        var colon = address.lastIndexOf(':');
        var millis = Math.toIntExact(timeout.toMillis());
        try (var daemon = new Socket()) {
            daemon.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    millis);
            daemon.setSoTimeout(millis);
            var out = new DataOutputStream(daemon.getOutputStream());
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            for (int from = 0; from < content.length; from += CHUNK) {
                var length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(daemon.getInputStream().readNBytes(LONGEST_REPLY), US_ASCII).replace("\0", "").strip();
        } catch (IOException unreachable) {
            LOG.error("The virus scan does not answer", unreachable);
            throw unavailable();
        }
    }

    private static Unavailable unavailable() {
        return new Unavailable("The virus scan does not answer; nothing was kept. Send the document again later.",
                Duration.ofMinutes(1));
    }
}
