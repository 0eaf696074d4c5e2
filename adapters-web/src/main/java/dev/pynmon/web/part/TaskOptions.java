package dev.pynmon.web.part;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tasks that a field offers, by their keys; any other is asked for by a query. */
public final class TaskOptions {
  /** More would make each page larger than what it shows; their own pages lead here, too. */
  private static final int MOST = 200;

  private TaskOptions() {}

  /**
   * The first of those that are known, and the one that is chosen.
   *
   * @param everything what the field says where none is chosen
   */
  public static List<Option> of(List<TaskKey> known, Optional<TaskKey> chosen, String everything) {
    Set<TaskKey> keys = known.stream().limit(MOST).collect(Collectors.toCollection(TreeSet::new));
    chosen.ifPresent(keys::add);
    String all =
        known.size() > MOST ? everything + ", of which " + MOST + " are listed" : everything;
    List<Option> options = new ArrayList<>();
    options.add(new Option("", all, chosen.isEmpty()));
    keys.forEach(key -> options.add(option(key, chosen)));
    return options;
  }

  private static Option option(TaskKey key, Optional<TaskKey> chosen) {
    boolean is = chosen.filter(key::equals).isPresent();
    return new Option(key.value(), SafeText.name(key.value()), is);
  }
}
