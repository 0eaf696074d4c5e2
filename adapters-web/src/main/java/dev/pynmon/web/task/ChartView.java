package dev.pynmon.web.task;

import dev.pynmon.domain.query.Slice;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.chart.EndedSvg;
import dev.pynmon.pictures.chart.EndedText;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.text.CountText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What ended when, for the template {@code task/chart}.
 *
 * @param chartTitle what is shown: {@code Finished per minute}
 * @param chartPicture the bars
 * @param chartRows the same as a table
 */
public record ChartView(String chartTitle, Svg chartPicture, List<Row> chartRows) {

  /** A slice of the window. */
  public record Row(String sliceFrom, String sliceSucceeded, String sliceFailed) {}

  static ChartView of(TimeWindow window, List<Slice> slices) {
    EndedText text = new EndedText(window, slices);
    return new ChartView(
        text.title(),
        EndedSvg.of(text),
        IntStream.range(0, slices.size()).mapToObj(i -> row(text, i)).toList());
  }

  private static Row row(EndedText text, int nth) {
    Slice slice = text.slices().get(nth);
    return new Row(text.time(nth), CountText.of(slice.succeeded()), CountText.of(slice.failed()));
  }
}
