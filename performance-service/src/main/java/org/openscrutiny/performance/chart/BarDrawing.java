package org.openscrutiny.performance.chart;

import java.awt.Paint;

import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Areas side by side, each bar with its name before and its figure behind it. */
final class BarDrawing {

    private final Chart chart;
    private final Plot.Bars bars;

    BarDrawing(Chart chart, Plot.Bars bars) {
        this.chart = chart;
        this.bars = bars;
    }

    CategoryPlot plot() {
        var data = new DefaultCategoryDataset();
        bars.bars().forEach(bar -> data.addValue(bar.value(), "figure", bar.name()));
        var plot = new CategoryPlot(data, names(), Drawing.values(chart.decimals()), new Figures());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setInsets(new RectangleInsets(8, 0, 4, 12));
        plot.setRangeGridlinePaint(Look.GRID);
        plot.setRangeGridlineStroke(Look.THIN);
        // Every bar is named where it stands.
        plot.setFixedLegendItems(new LegendItemCollection());
        return plot;
    }

    private CategoryAxis names() {
        var axis = new CategoryAxis();
        axis.setTickLabelFont(Look.small());
        axis.setTickLabelPaint(Look.INK);
        axis.setMaximumCategoryLabelWidthRatio(0.4f);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.25);
        axis.setAxisLinePaint(Look.INK);
        axis.setTickMarksVisible(false);
        bars.bars()
                .stream()
                .filter(bar -> bar.kind() == Bar.Kind.OWN)
                .forEach(bar -> axis.setTickLabelFont(bar.name(), Look.emphasis()));
        return axis;
    }

    private final class Figures extends BarRenderer {

        private static final long serialVersionUID = 1;

        Figures() {
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(true);
            setDefaultOutlinePaint(Look.INK);
            setDefaultOutlineStroke(Look.THIN);
            setMaximumBarWidth(0.08);
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelFont(Look.small());
            setDefaultItemLabelPaint(Look.INK);
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {

                private static final long serialVersionUID = 1;

                @Override
                public String generateLabel(CategoryDataset data, int row, int column) {
                    return bars.bars().get(column).shown();
                }
            });
            setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
            setDefaultNegativeItemLabelPosition(
                    new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return Look.fill(bars.bars().get(column).kind());
        }
    }
}
