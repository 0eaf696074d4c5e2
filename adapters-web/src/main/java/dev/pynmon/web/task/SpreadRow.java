package dev.pynmon.web.task;

import dev.pynmon.domain.task.Spread;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, for the template {@code task/spreads}.
 *
 * @param spreadName what
 * @param spreadTitle from when to when
 * @param spreadCount how many attempts
 * @param spreadSpans median, 95th and 99th percentile, longest; none without an attempt
 */
record SpreadRow(
    String spreadName, String spreadTitle, String spreadCount, List<String> spreadSpans) {

  static SpreadRow of(String name, String title, Optional<Spread> spread) {
    return new SpreadRow(
        name,
        title,
        spread.map(Spread::count).map(CountText::of).orElse("0"),
        spread.map(SpreadRow::spans).orElse(List.of()));
  }

  private static List<String> spans(Spread spread) {
    return List.of(
        DurationText.of(spread.median()),
        DurationText.of(spread.p95()),
        DurationText.of(spread.p99()),
        DurationText.of(spread.max()));
  }
}
