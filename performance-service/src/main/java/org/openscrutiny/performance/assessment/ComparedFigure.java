package org.openscrutiny.performance.assessment;

import java.math.BigDecimal;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.Area;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.observation.SeriesFigure;

/**
 * The figure of one area that went into a mean or a rank.
 *
 * @param area   the area's code
 * @param value  as published; absent where a symbol stands in its place, which takes no part in the reckoning
 * @param symbol why there is no number
 */
@Schema(name = "ComparedFigure")
public record ComparedFigure(String area, UUID revisionId, @Nullable BigDecimal value, @Nullable Symbol symbol) {

    static ComparedFigure of(Area area, SeriesFigure figure) {
        return new ComparedFigure(area.code(), figure.revisionId(), figure.figure().value(),
                figure.figure().symbol());
    }
}
