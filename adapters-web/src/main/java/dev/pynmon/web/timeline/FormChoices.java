package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.Shown;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.part.TaskOptions;
import dev.pynmon.web.url.TimelineAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the form offers, with what is chosen.
 *
 * @param ranges the presets, and a window of one's own
 * @param tasks the tasks that are known
 * @param types the workflow types that are known
 * @param resolutions how far apart ticks may be
 * @param limits how many invocations may be drawn
 */
record FormChoices(
    List<Option> ranges,
    List<Option> tasks,
    List<Option> types,
    List<Option> resolutions,
    List<Option> limits) {

  static FormChoices of(TimelineParams params, FilterChoices choices) {
    List<TaskKey> known =
        choices.tasks().available().flatMap(Snapshot::value).map(Page::items).orElse(List.of());
    return new FormChoices(
        words(TimelineAddress.RANGES, params.range().word()),
        TaskOptions.of(known, params.filter().task(), "All tasks"),
        TaskOptions.of(
            choices.workflowTypes().available().map(Page::items).orElse(List.of()),
            params.filter().workflowType(),
            "Any"),
        words(
            Arrays.stream(Resolution.values()).map(Resolution::code).toList(),
            params.look().resolution().code()),
        limits(params.look().limits().invocations()));
  }

  private static List<Option> words(List<String> words, String chosen) {
    return words.stream().map(word -> new Option(word, word, word.equals(chosen))).toList();
  }

  private static List<Option> limits(int chosen) {
    return Stream.concat(Shown.LIMITS.stream(), Stream.of(chosen))
        .distinct()
        .sorted()
        .map(limit -> new Option(limit.toString(), CountText.of(limit), limit == chosen))
        .toList();
  }
}
