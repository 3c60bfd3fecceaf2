package org.openscrutiny.support.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type;
import org.junit.jupiter.api.Test;

class LoginsInContractTest {

    @Test
    void installationOffersItsOwnLoginAndNoDemoUsers() {
        var open = createOperation().security(List.of(createSecurityRequirement(),
                createSecurityRequirement().addScheme("basic"), createSecurityRequirement().addScheme("bearer"),
                createSecurityRequirement().addScheme("SecurityScheme")));
        var api = createOpenAPI()
                .components(createComponents().addSecurityScheme("basic", createSecurityScheme().type(Type.HTTP))
                        .addSecurityScheme("SecurityScheme", createSecurityScheme().type(Type.OPENIDCONNECT))
                        .addSecurityScheme("bearer", createSecurityScheme().type(Type.HTTP).description("A token")))
                .paths(createPaths().addPathItem("/v1/samples", createPathItem().GET(open)));

        LoginsInContract.describe(api, "https://logins.example.org/auth/realms/scrutiny/");

        var login = Objects.requireNonNull(api.getComponents().getSecuritySchemes().get("bearer"));
        assertThat(login.getType()).isEqualTo(Type.OPENIDCONNECT);
        assertThat(login.getOpenIdConnectUrl())
                .isEqualTo("https://logins.example.org/auth/realms/scrutiny/.well-known/openid-configuration");
        assertThat(login.getDescription()).isEqualTo("A token");
        assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("bearer");
        assertThat(open.getSecurity()).extracting(each -> each.getSchemes().keySet())
                .containsExactly(Set.of(), Set.of("bearer"));
        assertThat(api.getServers()).singleElement().extracting("url").isEqualTo("..");
    }

    @Test
    void tryOutOffersNoServerWithoutAddress() {
        var open = createOperation().security(List.of(createSecurityRequirement().addScheme("basic"),
                createSecurityRequirement().addScheme("SecurityScheme")));
        var api = createOpenAPI()
                .components(createComponents().addSecurityScheme("basic", createSecurityScheme().type(Type.HTTP))
                        .addSecurityScheme("SecurityScheme", createSecurityScheme().type(Type.OPENIDCONNECT)))
                .paths(createPaths().addPathItem("/v1/samples", createPathItem().GET(open)));

        LoginsInContract.describeTryOut(api);

        assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("basic");
        assertThat(open.getSecurity()).extracting(each -> each.getSchemes().keySet()).containsExactly(Set.of("basic"));
    }
}
