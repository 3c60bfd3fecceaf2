package org.openscrutiny.performance.chart;

import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** Sets a chart with its captions: title and unit above, key and sources below. */
final class Drawing {

    private static final double MARGIN = 14;

    private Drawing() {
    }

    static JFreeChart of(Chart chart) {
        var plot = chart.plot() instanceof Plot.Bars bars
                ? new BarDrawing(chart, bars).plot()
                : new LineDrawing(chart, (Plot.Lines) chart.plot()).plot();
        var drawn = new JFreeChart(null, Look.text(), plot, false);
        drawn.setBackgroundPaint(Color.WHITE);
        drawn.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
        drawn.setTitle(caption(chart.title(), Look.title(), RectangleEdge.TOP));
        var unit = chart.axis().isEmpty() ? "" : " (" + unit(chart.axis()) + ")";
        drawn.addSubtitle(caption(chart.subtitle() + unit, Look.text(), RectangleEdge.TOP));
        plot.setOutlinePaint(null);
        plot.setBackgroundPaint(Color.WHITE);
        // Set from the edge inwards: the first said stands lowest.
        var notes = new ArrayList<>(chart.notes());
        Collections.reverse(notes);
        notes.forEach(note -> drawn.addSubtitle(caption(note, Look.small(), RectangleEdge.BOTTOM)));
        drawn.addSubtitle(key(plot.getLegendItems()));
        return drawn;
    }

    private static String unit(String axis) {
        return axis.equals("%") ? "per cent" : axis;
    }

    private static TextTitle caption(String text, Font font, RectangleEdge edge) {
        var caption = new TextTitle(text, font, Look.INK, edge, HorizontalAlignment.LEFT,
                VerticalAlignment.CENTER, new RectangleInsets(1, 2, 3, 2));
        caption.setTextAlignment(HorizontalAlignment.LEFT);
        caption.setExpandToFitSpace(true);
        return caption;
    }

    private static LegendTitle key(LegendItemCollection items) {
        var key = new LegendTitle(() -> items);
        key.setPosition(RectangleEdge.BOTTOM);
        key.setHorizontalAlignment(HorizontalAlignment.LEFT);
        key.setItemFont(Look.small());
        key.setItemPaint(Look.INK);
        key.setFrame(BlockBorder.NONE);
        key.setBackgroundPaint(Color.WHITE);
        key.setLegendItemGraphicPadding(new RectangleInsets(2, 2, 2, 6));
        key.setItemLabelPadding(new RectangleInsets(2, 2, 2, 16));
        return key;
    }

    /** The axis of the figures, with as many decimals as they have. */
    static NumberAxis values(int decimals) {
        var axis = new NumberAxis();
        var pattern = decimals == 0 ? "0.###" : "0." + "0".repeat(decimals);
        axis.setNumberFormatOverride(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)));
        axis.setTickLabelFont(Look.small());
        axis.setTickLabelPaint(Look.INK);
        axis.setTickLabelInsets(new RectangleInsets(8, 4, 8, 6));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setUpperMargin(0.12);
        return axis;
    }
}
