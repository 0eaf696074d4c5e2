package dev.pynmon.domain.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who started whom. What a damaged store says of it is taken as far as it makes a tree. */
final class Ancestry {
  private final Map<RunnerId, RunnerContext> contexts;
  private final Map<RunnerId, RunnerContext> known = new HashMap<>();
  private final Map<RunnerId, RunnerId> above = new HashMap<>();
  private final Map<RunnerId, List<RunnerId>> below = new HashMap<>();
  private final List<RunnerId> all = new ArrayList<>();

  private Ancestry(Map<RunnerId, RunnerContext> contexts) {
    this.contexts = contexts;
  }

  /** Those of these runners, with all above them. */
  static Ancestry of(Collection<RunnerId> runners, Map<RunnerId, RunnerContext> contexts) {
    Ancestry ancestry = new Ancestry(contexts);
    runners.stream().sorted().forEach(ancestry::add);
    ancestry.below.values().forEach(workers -> workers.sort(Comparator.naturalOrder()));
    return ancestry;
  }

  private void add(RunnerId runner) {
    note(runner);
    RunnerId worker = runner;
    Optional<RunnerContext> context = Optional.ofNullable(contexts.get(runner));
    for (int depth = 0; depth < Posts.MAX_DEPTH && context.isPresent(); depth++) {
      known.putIfAbsent(worker, context.get());
      Optional<RunnerId> parent = context.get().parentId();
      if (parent.isEmpty() || !put(worker, parent.get())) {
        return;
      }
      worker = parent.get();
      context = parentOf(context.get());
    }
  }

  /** What is stored of a runner's parent, with the runner or by itself. */
  private Optional<RunnerContext> parentOf(RunnerContext context) {
    return context.parent().or(() -> context.parentId().map(contexts::get));
  }

  private void note(RunnerId runner) {
    if (!below.containsKey(runner)) {
      below.put(runner, new ArrayList<>());
      all.add(runner);
    }
  }

  /** False where a runner has its place already, or would be above itself. */
  private boolean put(RunnerId worker, RunnerId parent) {
    note(parent);
    if (above.containsKey(worker) || lineOf(parent).contains(worker)) {
      return false;
    }
    above.put(worker, parent);
    below.getOrDefault(parent, List.of()).add(worker);
    return true;
  }

  /** A runner and those above it, the nearest first. */
  List<RunnerId> lineOf(RunnerId runner) {
    List<RunnerId> line = new ArrayList<>(2);
    Optional<RunnerId> each = Optional.of(runner);
    while (each.isPresent()) {
      line.add(each.get());
      each = Optional.ofNullable(above.get(each.get()));
    }
    return line;
  }

  /** Those that nobody started. */
  List<RunnerId> tops() {
    return all.stream().filter(runner -> !above.containsKey(runner)).toList();
  }

  /** Those that a runner started, by their ids. */
  List<RunnerId> below(RunnerId runner) {
    return below.getOrDefault(runner, List.of());
  }

  /** What is known of a runner. */
  Optional<RunnerContext> context(RunnerId runner) {
    return Optional.ofNullable(known.get(runner));
  }
}
