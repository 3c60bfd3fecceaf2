package org.openscrutiny.storage.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.support.tag.Tag;

/**
 * Tags for answers made of many records, such as pages of lists: they move whenever a change that the caller may know of
 * has been told to the feed, so that whether a page is still the same is known without making it (ADR 0057). The tag is
 * sealed with the service's secret, for a position of the feed would tell how many hidden changes lie before it.
 */
@Singleton
public class FeedTags {

    /**
     * SQL for where the feed stands: a text that is another one after every change committed meanwhile for one of the
     * audiences, its two values, each an array of their names. What has a position counts by the last of them, and what has
     * none yet by all of it: neither a late commit nor the giving of positions is missed. Read it before, or in the same
     * statement as, what it is to be the tag of.
     *
     * <p>
     * The last position is looked for from the audience's end of the index of both columns, and the order names both: left to
     * itself the planner may go through all positions backwards, which is every row of the feed for an audience that has none.
     */
    public static final String STATE = """
            (select coalesce(max(last.position), 0) from unnest(cast(? as text[])) told (name)
                cross join lateral (select audience, position from changes
                    where (audience, position) <= (told.name, 9223372036854775807)
                    order by audience desc, position desc limit 1) last
                where last.audience = told.name)
            || (select ' ' || count(*) || ' ' || coalesce(sum(id), 0) from changes
                where position is null and audience = any(cast(? as text[])))""";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 18;

    private final SecretKeySpec key;

    public FeedTags(@ConfigProperty(name = "scrutiny.cursor-secret") String secret) {
        try {
            // Not the cursors' own key, though it comes from the same secret.
            key = new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(("tags of lists\n" + secret).getBytes(UTF_8)),
                    ALGORITHM);
        } catch (GeneralSecurityException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    /**
     * @param state    as {@link #STATE} found it
     * @param question everything else the answer depends on: address, audiences, the day where it counts days
     */
    public Tag of(String state, String... question) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(state.getBytes(UTF_8));
            for (var part : question) {
                mac.update((byte) 0);
                mac.update(part.getBytes(UTF_8));
            }
            return new Tag(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(), BYTES)));
        } catch (GeneralSecurityException unreachable) {
            throw new IllegalStateException("Every JDK has HmacSHA256", unreachable);
        }
    }
}
