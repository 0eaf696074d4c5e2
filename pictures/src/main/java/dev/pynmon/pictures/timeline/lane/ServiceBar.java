package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.timeline.ServicePresence;
import dev.pynmon.pictures.scale.Covered;
import dev.pynmon.pictures.svg.Box;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A run of the atomic service.
 *
 * @param seen what it stands for
 * @param box where it lies, in a row of its own
 * @param label what it is called, where that has room
 * @param labelX where that begins
 */
public record ServiceBar(ServicePresence seen, Box box, Optional<String> label, double labelX) {
  private static final double TEXT_LEFT = 4;

  /** What stands in it, and how much room that takes: the longest that has it. */
  private static final Map<String, Double> LABELS =
      new TreeMap<>(Map.of("atomic service", 68.0, "atomic", 34.0)).descendingMap();

  /** The same with a label where nothing else stands. */
  ServiceBar named(Covered covered) {
    Box within = new Box(box.x() + TEXT_LEFT, box.y(), box.width() - TEXT_LEFT, box.height());
    return LABELS.entrySet().stream()
        .flatMap(text -> named(text.getKey(), covered.firstFree(within, text.getValue())).stream())
        .findFirst()
        .orElse(this);
  }

  private Optional<ServiceBar> named(String text, OptionalDouble at) {
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new ServiceBar(seen, box, Optional.of(text), at.getAsDouble()));
  }

  /** The run. */
  public AtomicRun run() {
    return seen.run();
  }

  /** True for an attempt that found the service taken: it was no run. */
  public boolean isBlocked() {
    return run().status().equals(AtomicRun.BLOCKED);
  }

  /** True when it began before the window. */
  public boolean isCutAtStart() {
    return run().start().isBefore(seen.from());
  }
}
