#!/bin/bash
# Reads the secrets from their files, then starts Keycloak and imports the realm if it is not there yet.
set -euo pipefail
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD SISTER_CLIENT_SECRET
KC_DB_PASSWORD=$(cat /run/secrets/keycloak-database-password)
KC_BOOTSTRAP_ADMIN_USERNAME=admin
KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat /run/secrets/keycloak-admin-password)
SISTER_CLIENT_SECRET=$(cat /run/secrets/sister-client-secret)
export KC_BOOTSTRAP_ADMIN_USERNAME
exec /opt/keycloak/bin/kc.sh start --import-realm
