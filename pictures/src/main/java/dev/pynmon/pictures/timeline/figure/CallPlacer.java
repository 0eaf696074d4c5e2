package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.pictures.timeline.lane.LanePosition;
import java.util.Optional;
import java.util.Set;

/** Gives the lines from callers to the registrations that they made their places. */
final class CallPlacer {
  private final Positions drawn;
  private final Set<InvocationId> selected;

  /**
   * Nothing has its place yet.
   *
   * @param drawn the invocations that are drawn one by one, at which lines may begin and end
   */
  CallPlacer(Positions drawn, Set<InvocationId> selected) {
    this.drawn = drawn;
    this.selected = selected;
  }

  /**
   * The line to the registration of an invocation; none where the picture lacks one of its ends.
   */
  Optional<CallLine> place(Presence called) {
    return called
        .registration()
        .flatMap(
            registration ->
                called
                    .registeredBy(registration)
                    .flatMap(caller -> line(caller, called, registration)));
  }

  private Optional<CallLine> line(InvocationId caller, Presence called, Segment registration) {
    Optional<LanePosition> from = drawn.upTo(caller, registration.from());
    Optional<LanePosition> to = drawn.registration(called.id());
    boolean seen = selected.contains(caller) || selected.contains(called.id());
    return from.flatMap(
        begin -> to.flatMap(end -> CallLine.between(caller, seen, begin.at(), end.at())));
  }
}
