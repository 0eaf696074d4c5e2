package dev.pynmon.web.text;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerPresence;
import java.util.List;

/** The classes and words by which pages tell the states of runners and service runs. */
public final class ServiceStatus {
  /** What pynenc stores as the status of a run. */
  public static final List<String> STATUSES =
      List.of("running", AtomicRun.COMPLETED, "abandoned", AtomicRun.BLOCKED);

  private static final String ROW = "atomic-service-period-row";

  private ServiceStatus() {}

  /** The class that colours a run of the atomic service. */
  public static String css(AtomicRun run) {
    return switch (run.status()) {
      case AtomicRun.COMPLETED -> "st-success";
      case "running" -> "st-running";
      case "abandoned" -> "st-failed";
      case AtomicRun.BLOCKED -> "st-pending";
      default -> "st-unknown";
    };
  }

  /** The classes that Pynmon gives the row of a run. */
  public static String row(AtomicRun run, boolean selected) {
    return ROW
        + (STATUSES.contains(run.status()) ? " " + ROW + "-status-" + run.status() : "")
        + (selected ? " " + ROW + "-selected" : "");
  }

  /** How the presence of a runner is called. */
  public static String word(RunnerPresence presence) {
    return switch (presence) {
      case ACTIVE -> "active";
      case STALE -> "stale";
      case DONE -> "done";
      case GONE -> "gone";
      case UNSEEN -> "no heartbeat";
    };
  }

  /** How its tag looks. */
  public static String tag(RunnerPresence presence) {
    return switch (presence) {
      case ACTIVE -> "ok";
      case STALE -> "warn";
      case DONE, GONE, UNSEEN -> "";
    };
  }
}
