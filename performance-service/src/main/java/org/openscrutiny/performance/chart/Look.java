package org.openscrutiny.performance.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How charts look. The font comes with the service, so that a chart has the same bytes on every machine; colours stand out
 * from white by 4.5 to 1 or more, and nothing is said by colour alone.
 */
final class Look {

    /** The font's family: with openpdf-fonts-extra, under the SIL Open Font License 1.1. */
    static final String FAMILY = "Liberation Sans";

    static final int WIDTH = 960;
    static final int HEIGHT = 500;

    static final Color INK = new Color(0x1a1a1a);
    static final Color GRID = new Color(0xd0d0d0);
    static final Color LINE = new Color(0x1d4f7c);
    private static final Color CONCERN = new Color(0xb04a00);
    private static final Color IMPROVEMENT = new Color(0x1d4f7c);
    private static final Color QUIET = new Color(0x5f5f5f);

    static final BasicStroke FIGURES = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke THIN = new BasicStroke(1);
    private static final BasicStroke OUTLINE = new BasicStroke(2);

    private static final Font REGULAR = font("Regular");
    private static final Font BOLD = font("Bold").deriveFont(Font.BOLD);

    private Look() {
    }

    static Font text() {
        return REGULAR.deriveFont(14f);
    }

    static Font small() {
        return REGULAR.deriveFont(13f);
    }

    static Font emphasis() {
        return BOLD.deriveFont(14f);
    }

    static Font title() {
        return BOLD.deriveFont(20f);
    }

    static BasicStroke outline() {
        return OUTLINE;
    }

    /** Dashes tell the lines apart. */
    static BasicStroke stroke(Level.Stroke stroke) {
        return switch (stroke) {
            case TARGET -> dashed(2.2f, 14, 5);
            case BENCHMARK -> dashed(2.2f, 2.2f, 5);
            case MEAN -> new BasicStroke(1.4f);
            case LIMIT -> dashed(1.6f, 6, 4);
        };
    }

    private static BasicStroke dashed(float width, float... dashes) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    static Color colour(Level.Stroke stroke) {
        return switch (stroke) {
            case TARGET, MEAN -> INK;
            case BENCHMARK, LIMIT -> QUIET;
        };
    }

    static Color colour(Marker marker) {
        return switch (marker) {
            case FIGURE, PROVISIONAL -> LINE;
            case COMMON_CAUSE, EXCLUDED -> QUIET;
            case IMPROVEMENT -> IMPROVEMENT;
            case CONCERN -> CONCERN;
            case NEUTRAL -> INK;
        };
    }

    static boolean isFilled(Marker marker) {
        return switch (marker) {
            case FIGURE, COMMON_CAUSE, IMPROVEMENT, CONCERN, NEUTRAL -> true;
            case PROVISIONAL, EXCLUDED -> false;
        };
    }

    /** Shapes tell the points apart. */
    static Shape shape(Marker marker) {
        return switch (marker) {
            case FIGURE, PROVISIONAL, COMMON_CAUSE -> new Ellipse2D.Double(-4.5, -4.5, 9, 9);
            case EXCLUDED -> new Ellipse2D.Double(-5.5, -5.5, 11, 11);
            case IMPROVEMENT -> new Rectangle2D.Double(-5.5, -5.5, 11, 11);
            case CONCERN -> polygon(0, -8, 8, 0, 0, 8, -8, 0);
            case NEUTRAL -> polygon(0, -8, 7, 6, -7, 6);
        };
    }

    static Color fill(Bar.Kind kind) {
        return switch (kind) {
            case OWN -> LINE;
            case NEIGHBOUR -> new Color(0xc9d3dc);
            case MEAN -> new Color(0x8a8a8a);
            case WIDER -> Color.WHITE;
        };
    }

    private static Shape polygon(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (var i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Font font(String face) {
        var file = "/liberation/LiberationSans-" + face + ".ttf";
        try (var bytes = Look.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The font " + file + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font " + file + " cannot be read", unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The font " + file + " is no font", broken);
        }
    }
}
