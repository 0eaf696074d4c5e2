package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Spots.Spot;
import java.util.Optional;
import java.util.Set;

/** Draws the lines from callers to the registrations that they made. */
final class CallDrawer {
  private final Spots drawn;
  private final Set<InvocationId> selected;

  /**
   * Nothing is drawn yet.
   *
   * @param drawn the invocations that are drawn one by one, at which lines may begin and end
   */
  CallDrawer(Spots drawn, Set<InvocationId> selected) {
    this.drawn = drawn;
    this.selected = selected;
  }

  /**
   * The line to the registration of an invocation; none where the picture lacks one of its ends.
   */
  Optional<CallLine> draw(Life called) {
    return called
        .registration()
        .flatMap(
            registration ->
                Registrations.by(called, registration)
                    .flatMap(caller -> line(caller, called, registration)));
  }

  private Optional<CallLine> line(InvocationId caller, Life called, Spell registration) {
    Optional<Spot> from = drawn.upTo(caller, registration.from());
    Optional<Spot> to = drawn.registration(called.id());
    boolean seen = selected.contains(caller) || selected.contains(called.id());
    return from.flatMap(
        begin ->
            to.flatMap(
                end -> CallLine.between(caller, seen, begin.x(), begin.y(), end.x(), end.y())));
  }
}
