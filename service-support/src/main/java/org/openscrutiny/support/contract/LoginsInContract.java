package org.openscrutiny.support.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * In an installation with an OpenID Connect server, the contract says where that is, so that Swagger UI can log its reader
 * in; and that the service stands beside its contract, whatever prefix a proxy puts before both. In a try-out it offers the
 * demo users.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class LoginsInContract implements OASFilter {

    private static final String DISCOVERY = ".well-known/openid-configuration";
    /** From {@code q/openapi}, where the contract is read. */
    private static final String BESIDE = "..";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue("quarkus.oidc.tenant-enabled", Boolean.class).orElse(true)) {
            config.getOptionalValue("quarkus.oidc.auth-server-url", String.class).ifPresent(url -> describe(api, url));
        } else {
            describeTryOut(api);
        }
    }

    /** The framework describes a server there too, without its address, which no contract may leave out. */
    static void describeTryOut(OpenAPI api) {
        var logins = new TreeMap<>(api.getComponents().getSecuritySchemes());
        logins.values().removeIf(login -> login.getType() == SecurityScheme.Type.OPENIDCONNECT);
        api.getComponents().setSecuritySchemes(logins);
        keepLogins(api, logins.keySet());
    }

    static void describe(OpenAPI api, String server) {
        api.setServers(List.of(createServer().url(BESIDE).description("Where this contract was read")));
        var token = Objects.requireNonNull(api.getComponents().getSecuritySchemes().get(CommonContract.BEARER));
        // The only one: demo users are not there, and the framework describes the same server once more.
        api.getComponents()
                .setSecuritySchemes(Map.of(CommonContract.BEARER, createSecurityScheme()
                        .type(SecurityScheme.Type.OPENIDCONNECT)
                        .openIdConnectUrl((server.endsWith("/") ? server : server + "/") + DISCOVERY)
                        .description(token.getDescription())));
        keepLogins(api, Set.of(CommonContract.BEARER));
    }

    private static void keepLogins(OpenAPI api, Set<String> logins) {
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> operation.setSecurity(operation.getSecurity()
                                .stream()
                                .filter(login -> logins.containsAll(login.getSchemes().keySet()))
                                .toList())));
    }
}
