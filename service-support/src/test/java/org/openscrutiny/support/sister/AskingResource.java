package org.openscrutiny.support.sister;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jboss.resteasy.reactive.RestPath;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** A service that asks a sister, and the sister, in one. */
@Path("/v1/asking")
class AskingResource {

    private static final Sister SISTER = new Sister("sister-service");

    @Path("/v1/asking/sister")
    @RegisterProvider(PassOn.class)
    interface SisterApi {

        @GET
        @Path("/{kind}")
        Map<String, String> answer(@RestPath String kind);
    }

    @GET
    @Path("/sister/{kind}")
    @PermitAll
    public Response answer(@RestPath String kind, HttpHeaders headers) {
        return switch (kind) {
            case "heard" -> {
                var heard = new TreeMap<String, String>();
                for (var name : new String[]{"Authorization", "X-Request-Id", "traceparent"}) {
                    var value = headers.getHeaderString(name);
                    if (value != null) {
                        heard.put(name, value);
                    }
                }
                yield Response.ok(heard).build();
            }
            case "nothing" -> throw new NotFound("record", kind);
            case "rule" -> throw new RuleBroken("sisters-rule", "The sister's own words.");
            case "garbage" -> Response.ok("no json").type("application/json").build();
            case "html" -> Response.status(409).entity("<p>no</p>").type("text/html").build();
            default -> throw new IllegalStateException("The sister's secret");
        };
    }

    @GET
    @Path("/ask/{kind}")
    @PermitAll
    public Map<String, String> ask(@RestPath String kind, UriInfo uri) {
        return SISTER.ask(() -> client(uri.getBaseUri()).answer(kind));
    }

    @GET
    @Path("/find/{kind}")
    @PermitAll
    public Map<String, String> find(@RestPath String kind, UriInfo uri) {
        return SISTER.find(() -> client(uri.getBaseUri()).answer(kind)).orElse(Map.of("found", "nothing"));
    }

    @GET
    @Path("/unguarded/{kind}")
    @PermitAll
    public Map<String, String> askUnguarded(@RestPath String kind, UriInfo uri) {
        return client(uri.getBaseUri()).answer(kind);
    }

    @GET
    @Path("/silent")
    @PermitAll
    public Map<String, String> askSilent() {
        return SISTER.ask(() -> client(URI.create("http://127.0.0.1:1")).answer("heard"));
    }

    private static SisterApi client(URI base) {
        return QuarkusRestClientBuilder.newBuilder().baseUri(base).build(SisterApi.class);
    }
}
