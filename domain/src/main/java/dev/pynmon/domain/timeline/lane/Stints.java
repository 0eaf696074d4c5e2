package dev.pynmon.domain.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.domain.timeline.ServicePresence;
import dev.pynmon.domain.timeline.SignsOfLife;
import dev.pynmon.domain.timeline.Timeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** When the runners of a timeline took work, and how long they held it. */
public final class Stints {
  private static final Set<InvocationStatus> TAKEN =
      Set.of(KnownStatus.PENDING, KnownStatus.RUNNING);

  private final Map<RunnerId, Stint> taken = new HashMap<>();
  private final Map<RunnerId, Stint> seen = new HashMap<>();

  private Stints() {}

  /**
   * Of each runner that did something. One that took nothing counts by what else it did: a runner
   * that is about to stop still ends what it has. One that fell silent before the window began did
   * all it did before that, also where it does not count as dead yet; one that was heard of later
   * was there up to then.
   */
  public static Map<RunnerId, Stint> of(Timeline timeline) {
    Stints stints = new Stints();
    timeline.presences().stream()
        .flatMap(presence -> presence.segments().stream())
        .forEach(stints::add);
    timeline.services().forEach(stints::add);
    Map<RunnerId, Stint> all = new HashMap<>(stints.seen);
    stints.taken.forEach((runner, stint) -> all.merge(runner, stint, Stint::after));
    SignsOfLife signs = timeline.signs();
    change(all, signs.heard(), Stint::heldUntil);
    change(all, signs.silentSince(), Stint::silentSince);
    change(all, signs.staleSince(), Stint::silentSince);
    return all;
  }

  private static void change(
      Map<RunnerId, Stint> all,
      Map<RunnerId, Instant> signs,
      BiFunction<Stint, Instant, Stint> change) {
    signs.forEach(
        (runner, sign) -> all.computeIfPresent(runner, (_, stint) -> change.apply(stint, sign)));
  }

  private void add(ServicePresence service) {
    RunnerId runner = service.run().runner();
    note(taken, runner, Stint.at(service.from()).heldUntil(end(service.end(), service.until())));
  }

  private void add(Segment segment) {
    segment.runner().ifPresent(runner -> add(runner, segment));
  }

  private void add(RunnerId runner, Segment segment) {
    Stint stint = Stint.at(segment.from()).heldUntil(end(segment.end(), segment.until()));
    note(TAKEN.contains(segment.status()) ? taken : seen, runner, stint);
  }

  /** What the window cuts went on. */
  private static Instant end(SegmentEnd end, Instant until) {
    return switch (end) {
      case CHANGED, SILENT -> until;
      case CUT, ONGOING, STALE -> Instant.MAX;
    };
  }

  private static void note(Map<RunnerId, Stint> stints, RunnerId runner, Stint stint) {
    stints.merge(runner, stint, Stint::and);
  }
}
