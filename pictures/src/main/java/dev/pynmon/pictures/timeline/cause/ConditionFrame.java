package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.RelationKind;
import dev.pynmon.pictures.svg.Box;
import java.util.Optional;

/**
 * The frame around the mark of a change of status that met the condition of a trigger.
 *
 * @param source the invocation that changed
 * @param kind what it started something by: its status, its result or its exception
 * @param condition the condition, as stored
 * @param x the middle of the change's mark
 * @param y the middle of the change's mark
 */
public record ConditionFrame(
    InvocationId source, RelationKind kind, Optional<String> condition, double x, double y) {
  /** How wide and high it is. */
  public static final double SIZE = 15;

  /** What it covers. */
  public Box box() {
    return Box.around(x, y, SIZE / 2);
  }
}
