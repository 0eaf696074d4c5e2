package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import java.time.Instant;
import java.util.Optional;

/** A recorded run of the atomic service. */
public final class AServiceRun {
  private final String id = Unique.id("service-run");
  private RunnerId runner = ARunner.DEFAULT;
  private Instant start = Times.next();
  private Optional<Instant> end = Optional.empty();
  private String status = "running";
  private String reason = "";

  private AServiceRun() {}

  /** A run that goes on, begun a little after the one before. */
  public static AServiceRun aServiceRun() {
    return new AServiceRun();
  }

  /** Who runs it. */
  public AServiceRun by(ARunner owner) {
    runner = owner.id();
    return this;
  }

  /** When it began. */
  public AServiceRun startedAt(Instant moment) {
    start = moment;
    return this;
  }

  /** It came to its end. */
  public AServiceRun completedAt(Instant moment) {
    return ended("completed", "", moment);
  }

  /** It never began, because another was running. */
  public AServiceRun blockedBy(AServiceRun other) {
    return ended("blocked", "prior_running:" + other.id, start);
  }

  /** It ended in this status, for this reason. */
  public AServiceRun ended(String how, String why, Instant moment) {
    status = how;
    reason = why;
    end = Optional.of(moment);
    return this;
  }

  /** What is recorded. */
  public AtomicRun run() {
    return new AtomicRun(id, runner, start, end, status, reason);
  }
}
