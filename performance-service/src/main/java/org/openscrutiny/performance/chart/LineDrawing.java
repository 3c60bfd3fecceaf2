package org.openscrutiny.performance.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.openscrutiny.performance.figure.Rounding;

/** Figures from period to period, and the lines they are held beside. The periods stand at 0, 1, 2 and so on. */
final class LineDrawing {

    /** Of more points only those that stand out and the last have their figures beside them. */
    private static final int MOST_LABELLED = 24;
    private static final double ROOM_FOR_NAMES = 830;
    /** As text is drawn: smooth, and not rounded to pixels. */
    private static final FontRenderContext MEASURED = new FontRenderContext(null, true, true);
    private static final Line2D SAMPLE = new Line2D.Double(-20, 0, 20, 0);

    private final Chart chart;
    private final Plot.Lines lines;

    LineDrawing(Chart chart, Plot.Lines lines) {
        this.chart = chart;
        this.lines = lines;
    }

    XYPlot plot() {
        var plot = new XYPlot(levels(), periods(), values(), levelRenderer());
        plot.setDataset(1, figures());
        plot.setRenderer(1, new Figures());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        // The last name is as wide to the right of its point as to the left.
        plot.setInsets(new RectangleInsets(8, 0, 4,
                Math.max(12, (widestName() - ROOM_FOR_NAMES / lines.spots().size()) / 2 + 4)));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Look.GRID);
        plot.setRangeGridlineStroke(Look.THIN);
        plot.setFixedLegendItems(key());
        return plot;
    }

    /** Pixels need no more than a double; whatever is written is taken from the exact figure. */
    private XYSeriesCollection figures() {
        var figures = new XYSeries("figures");
        for (var i = 0; i < lines.spots().size(); i++) {
            figures.add(i, lines.spots().get(i).value());
        }
        return new XYSeriesCollection(figures);
    }

    /** Each value reaches halfway to its neighbours, so that a line is seen where there is but one period. */
    private XYSeriesCollection levels() {
        var collection = new XYSeriesCollection();
        for (var n = 0; n < lines.levels().size(); n++) {
            var level = lines.levels().get(n);
            var series = new XYSeries(n, false, true);
            for (var i = 0; i < level.values().size(); i++) {
                series.add(i - 0.5, level.values().get(i));
                series.add(i + 0.5, level.values().get(i));
            }
            collection.addSeries(series);
        }
        return collection;
    }

    private XYLineAndShapeRenderer levelRenderer() {
        var renderer = new XYLineAndShapeRenderer(true, false);
        for (var n = 0; n < lines.levels().size(); n++) {
            renderer.setSeriesStroke(n, Look.stroke(lines.levels().get(n).stroke()));
            renderer.setSeriesPaint(n, Look.colour(lines.levels().get(n).stroke()));
        }
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private NumberAxis periods() {
        var axis = new NumberAxis();
        axis.setRange(-room(0), lines.spots().size() - 1 + room(lines.spots().size() - 1));
        axis.setTickUnit(new NumberTickUnit(step(), new PeriodNames()));
        axis.setTickLabelFont(Look.small());
        axis.setTickLabelPaint(Look.INK);
        axis.setAxisLinePaint(Look.INK);
        axis.setMinorTickMarksVisible(false);
        return axis;
    }

    /** In periods, beyond a point at the edge: half of one, or as much as its figure takes that may stand beside it. */
    private double room(int item) {
        return Math.max(0.5, (width(number(item)) + 6) * lines.spots().size() / ROOM_FOR_NAMES);
    }

    /** Without its unit, which stands above the chart. */
    private String number(int item) {
        var value = lines.spots().get(item).value();
        return value == null ? "" : Rounding.to(chart.decimals()).apply(value).toPlainString();
    }

    /** Every how many periods there is room for a name. */
    private int step() {
        return Math.max(1, (int) Math.ceil(lines.spots().size() * (widestName() + 14) / ROOM_FOR_NAMES));
    }

    private double widestName() {
        return lines.spots().stream().mapToDouble(spot -> width(spot.period())).max().orElse(0);
    }

    private static double width(String text) {
        return Look.small().getStringBounds(text, MEASURED).getWidth();
    }

    private NumberAxis values() {
        var axis = Drawing.values(chart.decimals());
        axis.setAutoRangeIncludesZero(lines.fromZero());
        axis.setAutoRangeStickyZero(true);
        axis.setLowerMargin(0.12);
        return axis;
    }

    private LegendItemCollection key() {
        var key = new LegendItemCollection();
        Arrays.stream(Marker.values())
                .filter(marker -> lines.spots()
                        .stream()
                        .anyMatch(spot -> spot.value() != null && spot.marker() == marker))
                .forEach(marker -> key.add(new LegendItem(marker.meaning(), null, null, null, true,
                        Look.shape(marker), true, Look.isFilled(marker) ? Look.colour(marker) : Color.WHITE, true,
                        Look.colour(marker), Look.outline(), true, SAMPLE, Look.FIGURES, Look.LINE)));
        lines.levels()
                .forEach(level -> key.add(new LegendItem(level.name(), null, null, null, SAMPLE,
                        Look.stroke(level.stroke()), Look.colour(level.stroke()))));
        return key;
    }

    /** Marks each point by what it is, and writes the figure to it where there is room or reason. */
    private final class Figures extends XYLineAndShapeRenderer {

        private static final long serialVersionUID = 1;

        private final transient Set<Integer> labelled = labelled();

        Figures() {
            super(true, true);
            setSeriesStroke(0, Look.FIGURES);
            setSeriesPaint(0, Look.LINE);
            setUseOutlinePaint(true);
            setUseFillPaint(true);
            setSeriesOutlineStroke(0, Look.outline());
            setDrawOutlines(true);
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelFont(Look.small());
            setDefaultItemLabelPaint(Look.INK);
            setDefaultItemLabelGenerator((data, series, item) -> labelled.contains(item) ? number(item) : null);
        }

        private Spot spot(int item) {
            return lines.spots().get(item);
        }

        /** Those whose figures do not run into each other: the last one, what stands out, then all where there is room. */
        private Set<Integer> labelled() {
            var clear = new HashSet<Integer>();
            var last = lines.spots().size() - 1;
            for (var wanted : List.<IntPredicate>of(item -> item == last, this::standsOut,
                    item -> last < MOST_LABELLED)) {
                IntStream.rangeClosed(0, last)
                        .filter(item -> spot(item).value() != null && wanted.test(item))
                        .filter(item -> clear.stream().allMatch(other -> isClear(item, other)))
                        .forEach(clear::add);
            }
            return clear;
        }

        private boolean standsOut(int item) {
            return switch (spot(item).marker()) {
                case CONCERN, IMPROVEMENT, NEUTRAL, EXCLUDED -> true;
                case FIGURE, PROVISIONAL, COMMON_CAUSE -> false;
            };
        }

        private boolean isClear(int item, int other) {
            var between = Math.abs(item - other) * ROOM_FOR_NAMES / lines.spots().size();
            return between > (width(number(item)) + width(number(other))) / 2 + 6;
        }

        /** Begins with white where figures are to stand: over the lines that run through there, under all points. */
        @Override
        public XYItemRendererState initialise(Graphics2D on, Rectangle2D area, XYPlot plot, XYDataset data,
                PlotRenderingInfo info) {
            on.setFont(Look.small());
            on.setPaint(Color.WHITE);
            for (var item : labelled) {
                var position = getPositiveItemLabelPosition(0, item);
                var at = calculateLabelAnchorPoint(position.getItemLabelAnchor(),
                        plot.getDomainAxis().valueToJava2D(item, area, plot.getDomainAxisEdge()),
                        plot.getRangeAxis().valueToJava2D(data.getYValue(0, item), area, plot.getRangeAxisEdge()),
                        plot.getOrientation());
                on.fill(TextUtils.calcAlignedStringBounds(number(item), on, (float) at.getX(), (float) at.getY(),
                        position.getTextAnchor()));
            }
            return super.initialise(on, area, plot, data, info);
        }

        /** On the side of the point that the line does not take. */
        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int series, int item) {
            var before = way(item - 1, item);
            var after = way(item, item + 1);
            if (before < 0 && after > 0) {
                return new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
            }
            return before + after == 0
                    ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER)
                    : before + after < 0
                            ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE1, TextAnchor.BOTTOM_LEFT)
                            : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE11, TextAnchor.BOTTOM_RIGHT);
        }

        @Override
        public ItemLabelPosition getNegativeItemLabelPosition(int series, int item) {
            return getPositiveItemLabelPosition(series, item);
        }

        /** Whether the line rises (1) or falls (-1) from one point to the next; 0 where it does neither or there is none. */
        private int way(int from, int to) {
            if (from < 0 || to >= lines.spots().size()) {
                return 0;
            }
            var first = spot(from).value();
            var second = spot(to).value();
            return first == null || second == null ? 0 : Integer.signum(second.compareTo(first));
        }

        @Override
        public Shape getItemShape(int series, int item) {
            return Look.shape(spot(item).marker());
        }

        @Override
        public Paint getItemFillPaint(int series, int item) {
            return Look.isFilled(spot(item).marker()) ? Look.colour(spot(item).marker()) : Color.WHITE;
        }

        @Override
        public Paint getItemOutlinePaint(int series, int item) {
            return Look.colour(spot(item).marker());
        }
    }

    /** Writes the name of a period where the axis would write its number. */
    private final class PeriodNames extends NumberFormat {

        private static final long serialVersionUID = 1;

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return format(Math.round(number), to, position);
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            var spots = lines.spots();
            return number < 0 || number >= spots.size()
                    ? to
                    : to.append(Objects.requireNonNull(spots.get((int) number).period()));
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("Periods are written, not read");
        }
    }
}
