package org.openscrutiny.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** Which readers can tell that something changed: by a record's tag, its version, its time, or the answer 304. */
public final class Noticed {

    /** One reader of each audience, from the public to those who read everything. */
    public static final List<String> EVERYBODY = List.of("", "member", "scrutiny_officer", "clerk");
    public static final List<String> MEMBERS = EVERYBODY.subList(1, 4);
    /** Those who prepare the records. */
    public static final List<String> PREPARERS = EVERYBODY.subList(2, 4);
    /** Those who read what is exempt. */
    public static final List<String> EXEMPT = EVERYBODY.subList(3, 4);

    private Noticed() {
    }

    /** What a reader goes by; of a record that is not there for them, nothing. */
    private record Told(@Nullable String tag, @Nullable Object version, @Nullable Object modifiedAt) {

        static Told of(Response answer) {
            return answer.statusCode() == 200
                    ? new Told(answer.header("ETag"), answer.path("version"), answer.path("modifiedAt"))
                    : new Told(null, null, null);
        }
    }

    /**
     * Makes a change and tells who noticed it at any of the addresses, in the order of {@link #EVERYBODY}. Whoever did is
     * told by tag, version and time alike, and not 304; whoever did not is told 304.
     *
     * @param addresses of single records
     */
    public static List<String> by(Runnable change, String... addresses) {
        Map<String, Told> before = new TreeMap<>();
        for (var role : EVERYBODY) {
            for (var address : addresses) {
                before.put(role + " " + address, Told.of(caller(role).get(address)));
            }
        }
        change.run();
        var noticed = new ArrayList<String>();
        for (var role : EVERYBODY) {
            var any = false;
            for (var address : addresses) {
                var what = "\"%s\" reading %s".formatted(role, address);
                var was = Objects.requireNonNull(before.get(role + " " + address));
                var is = Told.of(caller(role).get(address));
                var moved = !Objects.equals(was.tag(), is.tag());
                assertThat(!Objects.equals(was.version(), is.version())).as("version moves with the tag, " + what)
                        .isEqualTo(moved);
                assertThat(!Objects.equals(was.modifiedAt(), is.modifiedAt())).as("time moves with the tag, " + what)
                        .isEqualTo(moved);
                if (was.tag() != null && is.tag() != null) {
                    assertThat(caller(role).header("If-None-Match", was.tag()).get(address).statusCode()).as(what)
                            .isEqualTo(moved ? 200 : 304);
                }
                any |= moved;
            }
            if (any) {
                noticed.add(role);
            }
        }
        return noticed;
    }

    private static RequestSpecification caller(String role) {
        return role.isEmpty() ? Callers.anybody() : Callers.as(role);
    }
}
