package org.openscrutiny.support.access;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One user for each role, name and password both the role in lower case; for a try-out on one machine. Off unless
 * {@code scrutiny.demo-users} is true, which a production start refuses.
 */
@ApplicationScoped
public class DemoUsers implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final Map<String, String> ROLE_BY_USER = Stream
            .of(Roles.CLERK, Roles.SCRUTINY_OFFICER, Roles.CHAIRMAN, Roles.MEMBER, Roles.LEAD_OFFICER,
                    Roles.CABINET_MEMBER,
                    Roles.MONITORING_OFFICER, Roles.ANALYST, Roles.SYSTEM, Roles.SISTER)
            .collect(Collectors.toUnmodifiableMap(role -> role.toLowerCase(Locale.ROOT), Function.identity()));

    private final boolean enabled;

    public DemoUsers(@ConfigProperty(name = "scrutiny.demo-users", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
            AuthenticationRequestContext context) {
        var name = request.getUsername();
        var role = ROLE_BY_USER.get(name);
        if (!enabled || role == null || !name.equals(new String(request.getPassword().getPassword()))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Unknown user or wrong password"));
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRole(role).build());
    }
}
