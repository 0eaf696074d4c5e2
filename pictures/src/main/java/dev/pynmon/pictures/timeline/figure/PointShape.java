package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;

/** The mark of a change. */
public enum PointShape {
  /** The change is the beginning of a bar, which shows it: nothing more is drawn. */
  BAR_START(0),
  /** A change that neither lasts nor is an outcome; unknown words, too. */
  HOLLOW_CIRCLE(3.5),
  /** SUCCESS. */
  DISC(4),
  /** FAILED. */
  DIAMOND(6),
  /** RETRY. */
  TRIANGLE(5),
  /** KILLED and CONCURRENCY_CONTROLLED_FINAL. */
  SQUARE(4.5);

  private final double reach;

  PointShape(double reach) {
    this.reach = reach;
  }

  /** How far the shape goes from its middle. */
  public double reach() {
    return reach;
  }

  /** The mark of a change to this status. */
  public static PointShape of(InvocationStatus status) {
    return status.known().map(PointShape::ofKnown).orElse(HOLLOW_CIRCLE);
  }

  private static PointShape ofKnown(KnownStatus status) {
    return switch (status) {
      case PENDING, RUNNING, RESUMED, PAUSED -> BAR_START;
      case SUCCESS -> DISC;
      case FAILED -> DIAMOND;
      case RETRY -> TRIANGLE;
      case KILLED, CONCURRENCY_CONTROLLED_FINAL -> SQUARE;
      case REGISTERED, CONCURRENCY_CONTROLLED, REROUTED, PENDING_RECOVERY, RUNNING_RECOVERY ->
          HOLLOW_CIRCLE;
    };
  }
}
