package dev.pynmon.domain.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.Timeline;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** When the runners of a timeline took work. */
public final class Stints {
  private static final Set<InvocationStatus> TAKEN =
      Set.of(KnownStatus.PENDING, KnownStatus.RUNNING);

  private final Map<RunnerId, Stint> taken = new HashMap<>();
  private final Map<RunnerId, Stint> seen = new HashMap<>();

  private Stints() {}

  /**
   * Of each runner that did something. One that took nothing counts by what else it did: a runner
   * that is about to stop still ends what it has, and that is no reason to think that it goes on.
   */
  public static Map<RunnerId, Stint> of(Timeline timeline) {
    Stints stints = new Stints();
    timeline.presences().stream()
        .flatMap(presence -> presence.segments().stream())
        .forEach(stints::add);
    timeline
        .services()
        .forEach(one -> note(stints.taken, one.run().runner(), Stint.at(one.from())));
    Map<RunnerId, Stint> all = new HashMap<>(stints.seen);
    all.putAll(stints.taken);
    return all;
  }

  private void add(Segment segment) {
    Stint stint = Stint.at(segment.from());
    segment
        .runner()
        .ifPresent(runner -> note(TAKEN.contains(segment.status()) ? taken : seen, runner, stint));
  }

  private static void note(Map<RunnerId, Stint> stints, RunnerId runner, Stint stint) {
    stints.merge(runner, stint, Stint::and);
  }
}
