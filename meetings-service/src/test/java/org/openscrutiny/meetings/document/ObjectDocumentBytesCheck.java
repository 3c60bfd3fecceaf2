package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;

import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.Unavailable;

/**
 * Against S3Proxy, a server that speaks S3 and checks signatures. It has a run of its own in the build, for it needs another
 * Guice than the test kit.
 */
class ObjectDocumentBytesCheck extends DocumentBytesContract {

    private static BlobStoreContext blobs;
    private static S3Proxy server;
    private static ObjectDocumentBytes bytes;

    @BeforeAll
    static void start() throws Exception {
        blobs = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("id", "secret")
                .build(BlobStoreContext.class);
        blobs.getBlobStore().createContainerInLocation(null, "documents");
        server = S3Proxy.builder()
                .blobStore(blobs.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                .build();
        server.start();
        bytes = DocumentStorage.objects(config("secret", server.getPort()));
    }

    @AfterAll
    static void stop() throws Exception {
        bytes.close();
        server.stop();
        blobs.close();
    }

    @Override
    DocumentBytes bytes() {
        return bytes;
    }

    @Test
    void wrongKeyAndAStoreThatIsDownAreToldAsUnavailable() {
        var content = "a".getBytes(UTF_8);
        try (var stranger = DocumentStorage.objects(config("wrong", server.getPort()))) {
            assertThatThrownBy(() -> stranger.keep(hash(content), content)).isInstanceOf(Unavailable.class);
        }
        try (var nowhere = DocumentStorage.objects(config("secret", 9))) {
            assertThatThrownBy(() -> nowhere.holds(hash(content))).isInstanceOf(Unavailable.class);
        }
        assertThat(bytes.holds(hash("never kept".getBytes(UTF_8)))).isFalse();
    }

    private static DocumentConfig.S3 config(String secret, int port) {
        return new DocumentConfig.S3() {

            @Override
            public Optional<String> endpoint() {
                return Optional.of("http://127.0.0.1:" + port);
            }

            @Override
            public String region() {
                return "eu-west-2";
            }

            @Override
            public Optional<String> bucket() {
                return Optional.of("documents");
            }

            @Override
            public Optional<String> prefix() {
                return Optional.of("files/");
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of("key");
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(secret);
            }

            @Override
            public boolean pathStyle() {
                return true;
            }
        };
    }
}
