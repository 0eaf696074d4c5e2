package dev.pynmon.domain.runner;

import dev.pynmon.domain.id.RunnerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A runner with its workers.
 *
 * @param head the topmost runner
 * @param workers those below it, at whatever depth, in the order of the list they come from
 */
public record RunnerGroup(RunnerSighting head, List<RunnerSighting> workers) {
  public RunnerGroup {
    workers = List.copyOf(workers);
  }

  /**
   * Groups runners under those that started them, in the order in which each group is first seen.
   *
   * @param runners the runners
   * @param others what is known of a runner that is not among them
   */
  public static List<RunnerGroup> of(
      List<RunnerSighting> runners, Function<RunnerId, RunnerSighting> others) {
    Map<RunnerId, RunnerSighting> heads = new LinkedHashMap<>();
    Map<RunnerId, List<RunnerSighting>> workers = new LinkedHashMap<>();
    for (RunnerSighting runner : runners) {
      RunnerId root = runner.root();
      List<RunnerSighting> below = workers.computeIfAbsent(root, _ -> new ArrayList<>());
      if (root.equals(runner.id())) {
        heads.put(root, runner);
      } else {
        below.add(runner);
      }
    }
    return workers.entrySet().stream()
        .map(
            group ->
                new RunnerGroup(heads.computeIfAbsent(group.getKey(), others), group.getValue()))
        .toList();
  }
}
