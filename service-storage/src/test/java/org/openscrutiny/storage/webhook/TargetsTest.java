package org.openscrutiny.storage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.support.problem.InvalidInput;

/** Where a subscriber may not send us: docs/reliability.md, F17, and what is of its kind. */
class TargetsTest {

    private final NamedAddresses names = new NamedAddresses();

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://127.255.255.254/", "https://[::1]/",
            "https://[::ffff:7f00:1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:10.0.0.1]/", "https://[::]/",
            "https://0/", "https://0.0.0.0/", "https://0177.0.0.1/", "https://017700000001/", "https://2130706433/",
            "https://0x7f000001/", "https://0x7f.1/", "https://127.1/", "https://127.0.0.1./",
            "https://169.254.169.254/latest/meta-data/", "https://10.1.2.3/", "https://172.16.0.1/",
            "https://172.31.255.255/", "https://192.168.1.1/", "https://100.64.0.1/", "https://198.18.0.1/",
            "https://224.0.0.1/", "https://255.255.255.255/", "https://[fe80::1]/", "https://[fe80::1%25eth0]/",
            "https://[fc00::1]/", "https://[fd12:3456::1]/", "https://[ff02::1]/", "https://[64:ff9b::7f00:1]/",
            "https://[2002:7f00:1::]/", "https://[2001::1]/", "https://[2001:db8::1]/", "https://localhost/",
            "https://LOCALHOST:8443/"})
    void addressesOfThisMachineAndOfPrivateNetworksAreRefused(String url) {
        assertRefused(new Targets(names, false), url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.example.org/", "file:///etc/passwd", "jdbc:postgresql://db/meetings",
            "ftp://hooks.example.org/", "gopher://hooks.example.org/", "hooks.example.org", "https:hooks.example.org",
            "https://", "https:///path", "//hooks.example.org/", "https://user:secret@hooks.example.org/",
            "https://hooks.example.org@127.0.0.1/", "https://hooks.example.org/#part", "https://hooks.example.org:0/",
            "https://hooks.example.org:65536/", "https://hooks_example.org/", "https://exämple.org/",
            "https://hooks.example.org\\@127.0.0.1/", "https://hooks.example.org/a b", "https://hooks..example.org/",
            "https://-hooks.example.org/", "https://hooks.example.org/\r\nHost: other", "javascript:alert(1)", " "})
    void urlsOfAnotherKindAreRefused(String url) {
        assertRefused(new Targets(host -> List.of(address("93.184.215.14")), false), url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.org", "https://hooks.example.org/scrutiny?council=1",
            "HTTPS://Hooks.Example.Org:8443/", "https://xn--exmple-cua.org/", "https://93.184.215.14/",
            "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/", "https://hooks.example.org./"})
    void publicAddressesAreTaken(String url) {
        var checked = new Targets(
                host -> List.of(address(host.indexOf(':') < 0 ? "93.184.215.14" : host)), false).checked(url);
        assertThat(checked.encrypted()).isTrue();
    }

    @Test
    void nameOfAPrivateAddressIsRefusedAlsoBesideAPublicOne() {
        var targets = new Targets(host -> List.of(address("93.184.215.14"), address("10.0.0.7")), false);
        assertRefused(targets, "https://hooks.example.org/");
    }

    @Test
    void nameThatStandsForNothingYetIsTakenAndNotSentTo() throws Exception {
        var targets = new Targets(host -> List.of(), false);
        var target = targets.checked("https://hooks.example.org/");
        assertFault(DeliveryFault.NAME_UNKNOWN, () -> targets.addresses(target));
    }

    @Test
    void nameThatIsGivenAnotherAddressAfterwardsIsNotSentTo() {
        Deque<List<InetAddress>> answers = new ArrayDeque<>(
                List.of(List.of(address("93.184.215.14")), List.of(address("127.0.0.1"))));
        var targets = new Targets(host -> answers.remove(), false);
        var target = targets.checked("https://rebinding.example.org/");
        assertFault(DeliveryFault.ADDRESS_REFUSED, () -> targets.addresses(target));
    }

    @Test
    void switchOpensLoopbackAndNothingElse() throws Exception {
        var targets = new Targets(names, true);
        assertThat(targets.checked("http://127.0.0.1:8080/hook").port()).isEqualTo(8080);
        assertThat(targets.checked("https://[::1]/").host()).isEqualTo("::1");
        assertRefused(targets, "http://10.0.0.1/");
        assertRefused(targets, "https://192.168.0.1/");
        assertRefused(targets, "http://93.184.215.14/");
        assertRefused(targets, "file:///etc/passwd");
    }

    @Test
    void whatTheSwitchLetInIsNotSentToOnceItIsOff() {
        var targets = new Targets(names, false);
        assertFault(DeliveryFault.ADDRESS_REFUSED, () -> targets.stored("http://127.0.0.1:8080/hook"));
    }

    @Test
    void refusalSaysWhatWouldBeRightAndNotWhatTheNameStandsFor() {
        var targets = new Targets(host -> List.of(address("10.9.8.7")), false);
        assertThatThrownBy(() -> targets.checked("https://intranet.example.org/"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("intranet.example.org")
                .hasMessageContaining("HTTPS")
                .hasMessageNotContaining("10.9.8.7");
    }

    private static void assertRefused(Targets targets, String url) {
        assertThatThrownBy(() -> targets.checked(url)).isInstanceOf(InvalidInput.class)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(refused -> assertThat(refused.faults()).singleElement()
                        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/url")));
    }

    private interface Attempt {

        void run() throws AttemptFailed;
    }

    private static void assertFault(DeliveryFault fault, Attempt attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(AttemptFailed.class)
                .asInstanceOf(InstanceOfAssertFactories.type(AttemptFailed.class))
                .satisfies(failed -> assertThat(failed.fault()).isEqualTo(fault));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(literal, noLiteral);
        }
    }
}
