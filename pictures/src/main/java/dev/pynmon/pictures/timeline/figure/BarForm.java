package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.scale.Measures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a status that lasts is drawn. */
public enum BarForm {
  /** PENDING: taken by a runner, not begun. */
  THIN,
  /** RUNNING, RESUMED. */
  FULL,
  /** PAUSED. */
  DOTTED;

  /** Asked for each change of a window, so prepared. */
  private static final List<Optional<BarForm>> BY_STATUS =
      Arrays.stream(KnownStatus.values()).map(BarForm::ofKnown).toList();

  /** The form of a status that occupies a runner; empty for those that are points. */
  public static Optional<BarForm> of(InvocationStatus status) {
    return status instanceof KnownStatus known ? BY_STATUS.get(known.ordinal()) : Optional.empty();
  }

  private static Optional<BarForm> ofKnown(KnownStatus status) {
    return switch (status) {
      case PENDING -> Optional.of(THIN);
      case RUNNING, RESUMED -> Optional.of(FULL);
      case PAUSED -> Optional.of(DOTTED);
      case REGISTERED,
          CONCURRENCY_CONTROLLED,
          CONCURRENCY_CONTROLLED_FINAL,
          REROUTED,
          PENDING_RECOVERY,
          RUNNING_RECOVERY,
          KILLED,
          RETRY,
          SUCCESS,
          FAILED ->
          Optional.empty();
    };
  }

  /** The height of such a bar. */
  public double height() {
    return this == THIN ? Measures.THIN_BAR_HEIGHT : Measures.BAR_HEIGHT;
  }
}
