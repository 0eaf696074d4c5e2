package dev.pynmon.web.part;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerPresence;

/** The classes and words by which pages tell the states of runners and service runs. */
public final class ServiceStatus {
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

  /** How the presence of a runner is called. */
  public static String word(RunnerPresence presence) {
    return switch (presence) {
      case ACTIVE -> "active";
      case STALE -> "stale";
      case GONE -> "gone";
      case SILENT -> "no heartbeat";
    };
  }

  /** How its tag looks. */
  public static String tag(RunnerPresence presence) {
    return switch (presence) {
      case ACTIVE -> "ok";
      case STALE -> "warn";
      case GONE, SILENT -> "";
    };
  }
}
