FROM eclipse-temurin:25-jre
COPY --chown=1000:0 keycloak /opt/keycloak
RUN chmod -R g+rwX /opt/keycloak
USER 1000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
