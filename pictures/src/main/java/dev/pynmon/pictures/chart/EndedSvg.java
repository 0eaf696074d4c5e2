package dev.pynmon.pictures.chart;

import static dev.pynmon.pictures.svg.SvgNumber.tenth;

import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.CountText;

/** Draws what ended when as bars: lines behind them, times below. For one thread. */
public final class EndedSvg {
  private static final double LINE_END = 716;
  private static final double NUMBER_DOWN = 3.5;
  private static final double TIME_LINE = 158;

  private final SvgWriter svg = new SvgWriter();
  private final EndedText text;

  private EndedSvg(EndedText text) {
    this.text = text;
  }

  /** The picture as a part of a page, which gives it its colours. */
  public static Svg of(EndedText text) {
    return new EndedSvg(text).write(EndedChart.of(text.slices()));
  }

  private Svg write(EndedChart chart) {
    svg.open("svg")
        .attribute("class", "pic chart")
        .attribute(
            "viewBox",
            "0 0 " + SvgNumber.of(EndedChart.WIDTH) + " " + SvgNumber.of(EndedChart.HEIGHT))
        .attribute("role", "img")
        .attribute("aria-label", text.label());
    chart.levels().forEach(this::level);
    chart.bars().forEach(this::bar);
    chart.ticks().forEach(this::tick);
    return svg.close().svg();
  }

  private void level(EndedChart.Level level) {
    svg.open("line")
        .attribute("class", "grid-l")
        .attribute("x1", 0)
        .attribute("x2", LINE_END)
        .attribute("y1", level.y())
        .attribute("y2", level.y())
        .close()
        .textAt("tm end", EndedChart.WIDTH, level.y() + NUMBER_DOWN, CountText.of(level.value()));
  }

  private void bar(EndedChart.Bar bar) {
    svg.open("rect")
        .attribute("class", bar.failed() ? "bar st-failed" : "calm")
        .attribute("x", tenth(bar.box().x()))
        .attribute("y", tenth(bar.box().y()))
        .attribute("width", bar.box().width())
        .attribute("height", tenth(bar.box().height()))
        .close();
  }

  private void tick(EndedChart.Tick tick) {
    svg.textAt(tick.last() ? "tm end" : "tm", tick.x(), TIME_LINE, text.time(tick.slice()));
  }
}
