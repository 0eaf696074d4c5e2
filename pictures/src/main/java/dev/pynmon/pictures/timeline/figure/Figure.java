package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.timeline.TimelineSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is drawn of one invocation.
 *
 * @param subject the invocation
 * @param status the newest status that the window shows
 * @param selected whether the visitor selected it
 * @param stays in the order of their beginnings, one at least
 * @param waits when it waited for a runner, as far as that is long enough to be seen
 * @param connections in the order of time
 * @param handOvers from where runners lost it to where others took it up
 * @param call the line from whoever called it, where the picture shows that one, too
 */
public record Figure(
    TimelineSubject subject,
    InvocationStatus status,
    boolean selected,
    List<DrawnStay> stays,
    List<WaitLine> waits,
    List<Connection> connections,
    List<HandOver> handOvers,
    Optional<CallLine> call) {
  public Figure {
    stays = List.copyOf(stays);
    waits = List.copyOf(waits);
    connections = List.copyOf(connections);
    handOvers = List.copyOf(handOvers);
  }

  /** The same with these stays. */
  Figure with(List<DrawnStay> named) {
    return new Figure(subject, status, selected, named, waits, connections, handOvers, call);
  }

  /** What of it lasts, in the order of the stays. */
  public Stream<Bar> bars() {
    return stays.stream().flatMap(stay -> stay.bars().stream());
  }

  /** Its changes, in the order of the stays. */
  public Stream<Point> points() {
    return stays.stream().flatMap(stay -> stay.points().stream());
  }

  /** True when one of its bars has its name in it. */
  boolean isNamed() {
    return bars().anyMatch(bar -> bar.label().isPresent());
  }

  /**
   * Its place in the order of drawing: what is selected lies over the rest, but not over calls that
   * it made.
   */
  public int layer() {
    if (selected) {
      return 1;
    }
    return call.filter(CallLine::selected).isPresent() ? 2 : 0;
  }
}
