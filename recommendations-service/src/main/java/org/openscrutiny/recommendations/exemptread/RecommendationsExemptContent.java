package org.openscrutiny.recommendations.exemptread;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.openscrutiny.storage.exemptread.ExemptContent;
import org.openscrutiny.storage.exemptread.ExemptRecord;

/**
 * Inquiries and recommendations that are exempt, by their own ids and by those of what hangs under them, which has no access
 * of its own (ADR 0022).
 */
@ApplicationScoped
class RecommendationsExemptContent implements ExemptContent {

    private final EntityManager database;

    RecommendationsExemptContent(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<ExemptRecord> shownBy(String path, Set<UUID> named) {
        List<?> rows = database.createNativeQuery("""
                select 'inquiry', id from inquiries where audience = 'EXEMPT' and id in (
                    select unnest(:named)
                    union all select inquiry_id from reviews where id = any(:named))
                union all
                select 'recommendation', id from recommendations where audience = 'EXEMPT' and id in (
                    select unnest(:named)
                    union all select recommendation_id from executive_responses where id = any(:named)
                    union all select recommendation_id from progress_updates where id = any(:named)
                    union all select recommendation_id from assessments where id = any(:named)
                    union all select recommendation_id from evidence where id = any(:named))""")
                .setParameter("named", named.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ExemptRecord((String) row[0], (UUID) row[1]))
                .toList();
    }
}
