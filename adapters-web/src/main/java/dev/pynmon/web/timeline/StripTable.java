package dev.pynmon.web.timeline;

import dev.pynmon.pictures.strip.Strip;
import dev.pynmon.pictures.strip.StripText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The longer time around the window, part by part: what the strip draws.
 *
 * @param stripTitle which time
 * @param stripMade of how many changes it is made
 * @param stripScope what it counts, when that is more than the picture shows
 * @param stripSteps the parts, oldest first
 */
record StripTable(
    String stripTitle, String stripMade, String stripScope, List<StepsRow> stripSteps) {
  static StripTable of(StripText text, TimelineUrls urls) {
    return new StripTable(
        text.title(),
        text.made(),
        text.scope(),
        text.strip().steps().stream().flatMap(step -> StepsRow.of(step, urls)).toList());
  }

  /** A part, which leads to its window. */
  record StepsRow(
      String stepsTime,
      Href stepsHref,
      boolean stepsCurrent,
      String stepsChanges,
      String stepsTrouble) {
    static Stream<StepsRow> of(Strip.Step step, TimelineUrls urls) {
      Optional<String> href = urls.reachable(step.window());
      return href.stream()
          .map(
              there ->
                  new StepsRow(
                      StripText.times(step.window()),
                      new Href(there),
                      step.current(),
                      CountText.of(step.activity().sum()),
                      CountText.of(step.activity().trouble())));
    }
  }
}
