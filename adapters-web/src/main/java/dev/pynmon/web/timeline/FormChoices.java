package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.Shown;
import dev.pynmon.web.part.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** More would make each page larger than the picture; their own pages lead here, too. */
  private static final int MOST_KEYS = 200;

  static FormChoices of(TimelineParams params, FilterChoices choices) {
    List<TaskKey> known =
        choices.tasks().available().flatMap(Snapshot::value).map(Page::items).orElse(List.of());
    return new FormChoices(
        words(Range.words(), params.range().word()),
        keys(known, params.filter().task(), "All tasks"),
        keys(
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

  private static List<Option> keys(
      List<TaskKey> known, Optional<TaskKey> chosen, String everything) {
    Set<TaskKey> keys =
        known.stream().limit(MOST_KEYS).collect(Collectors.toCollection(TreeSet::new));
    chosen.ifPresent(keys::add);
    List<Option> options = new ArrayList<>();
    String all =
        known.size() > MOST_KEYS
            ? everything + ", of which " + MOST_KEYS + " are listed"
            : everything;
    options.add(new Option("", all, chosen.isEmpty()));
    keys.forEach(key -> options.add(option(key, chosen)));
    return options;
  }

  private static Option option(TaskKey key, Optional<TaskKey> chosen) {
    boolean is = chosen.filter(key::equals).isPresent();
    return new Option(key.value(), SafeText.name(key.value()), is);
  }

  private static List<Option> limits(int chosen) {
    return Stream.concat(Shown.LIMITS.stream(), Stream.of(chosen))
        .distinct()
        .sorted()
        .map(limit -> new Option(limit.toString(), CountText.of(limit), limit == chosen))
        .toList();
  }
}
