package dev.pynmon.web.timeline;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.Shown;
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
record Choices(
    List<OptionRow> ranges,
    List<OptionRow> tasks,
    List<OptionRow> types,
    List<OptionRow> resolutions,
    List<OptionRow> limits) {

  /** More would make each page larger than the picture; their own pages lead here, too. */
  private static final int MOST_KEYS = 200;

  static Choices of(
      TimelineParams params, Answer<Snapshot<Page<TaskKey>>> tasks, Answer<Page<TaskKey>> types) {
    List<TaskKey> known =
        tasks.available().flatMap(Snapshot::value).map(Page::items).orElse(List.of());
    return new Choices(
        words(Range.words(), params.range().word()),
        keys(known, params.filter().task(), "All tasks"),
        keys(
            types.available().map(Page::items).orElse(List.of()),
            params.filter().workflowType(),
            "Any"),
        words(
            Arrays.stream(Resolution.values()).map(Resolution::code).toList(),
            params.look().resolution().code()),
        limits(params.look().limits().invocations()));
  }

  private static List<OptionRow> words(List<String> words, String chosen) {
    return words.stream().map(word -> new OptionRow(word, word, word.equals(chosen))).toList();
  }

  private static List<OptionRow> keys(
      List<TaskKey> known, Optional<TaskKey> chosen, String everything) {
    Set<TaskKey> keys =
        known.stream().limit(MOST_KEYS).collect(Collectors.toCollection(TreeSet::new));
    chosen.ifPresent(keys::add);
    List<OptionRow> options = new ArrayList<>();
    String all =
        known.size() > MOST_KEYS
            ? everything + ", of which " + MOST_KEYS + " are listed"
            : everything;
    options.add(new OptionRow("", all, chosen.isEmpty()));
    keys.forEach(key -> options.add(option(key, chosen)));
    return options;
  }

  private static OptionRow option(TaskKey key, Optional<TaskKey> chosen) {
    boolean is = chosen.filter(key::equals).isPresent();
    return new OptionRow(key.value(), SafeText.name(key.value()), is);
  }

  private static List<OptionRow> limits(int chosen) {
    return Stream.concat(Shown.LIMITS.stream(), Stream.of(chosen))
        .distinct()
        .sorted()
        .map(limit -> new OptionRow(limit.toString(), CountText.of(limit), limit == chosen))
        .toList();
  }

  /** One thing to choose. */
  record OptionRow(String optionValue, String optionText, boolean optionChosen) {}
}
