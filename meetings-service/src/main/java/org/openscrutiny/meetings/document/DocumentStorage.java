package org.openscrutiny.meetings.document;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Chooses where the bytes of documents are kept, as configured. */
class DocumentStorage {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(30);

    @Produces
    @Singleton
    DocumentBytes chosen(DocumentConfig config, DataSource connections, Clock clock) {
        return switch (config.store()) {
            case DATABASE -> new PostgresDocumentBytes(connections, clock);
            case DIRECTORY -> new DirectoryDocumentBytes(
                    Path.of(needed(config.directory(), "scrutiny.documents.directory")), clock);
            case S3 -> objects(config.s3());
        };
    }

    void close(@Disposes DocumentBytes chosen) throws Exception {
        if (chosen instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    static ObjectDocumentBytes objects(DocumentConfig.S3 config) {
        var login = AwsBasicCredentials.create(needed(config.accessKey(), "scrutiny.documents.s3.access-key"),
                needed(config.secretKey(), "scrutiny.documents.s3.secret-key"));
        var client = S3Client.builder()
                .endpointOverride(URI.create(needed(config.endpoint(), "scrutiny.documents.s3.endpoint")))
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(login))
                .forcePathStyle(config.pathStyle())
                // Stores other than Amazon's own refuse the newer checksum headers; ours is the key itself.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ))
                .overrideConfiguration(override -> override.apiCallTimeout(CALL))
                .build();
        return new ObjectDocumentBytes(client, needed(config.bucket(), "scrutiny.documents.s3.bucket"),
                config.prefix().orElse(""));
    }

    private static String needed(Optional<String> value, String property) {
        return value.filter(given -> !given.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "%s is missing: set it, or another scrutiny.documents.store".formatted(property)));
    }
}
