package dev.pynmon.domain.why;

import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.trigger.firing.CronTimes;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When pynenc's recovery comes, which puts back what runners left behind.
 *
 * @param cron when it is due, a cron expression of UTC
 * @param stuck what keeps the scheduler from starting it; empty when nothing is known to
 * @param isAnyoneThere true when an active runner may run the scheduler, or nobody can tell
 */
public record RecoveryPlan(String cron, Optional<StuckService> stuck, boolean isAnyoneThere) {
  private static final int TIMES = 3;

  /**
   * Whether it comes, as far as anybody can tell.
   *
   * @param due since when it might have come
   */
  public boolean comes(Instant due, Instant now) {
    return stuck.isEmpty() && isAnyoneThere && !hasFailedSince(due, now);
  }

  /**
   * Says when it comes; the words before say what for.
   *
   * @param due since when it might have come
   */
  public Writer say(Writer writer, Instant due, Instant now) {
    if (stuck.isPresent()) {
      return stuck(writer.words("; recovery does not come, since the "), now);
    }
    if (!isAnyoneThere) {
      return writer
          .words("; recovery comes once a ")
          .named(Subject.Whole.RUNNERS, "runner")
          .words(" is active again: none is");
    }
    writer.words("; recovery is due at the next ").named(Subject.Whole.SCHEDULER, cron);
    next(now).ifPresent(at -> writer.words(", ").at(at));
    return hasFailedSince(due, now) ? writer.words("; so far it did not come") : writer;
  }

  private Writer stuck(Writer writer, Instant now) {
    writer.named(Subject.Whole.SCHEDULER, "scheduler").words(" is stuck");
    stuckSince().ifPresent(at -> writer.words(" for ").since(at, now));
    return writer;
  }

  /** Of a mark that has no record nobody knows since when it stands. */
  private Optional<Instant> stuckSince() {
    return stuck.map(found -> found.run().start()).filter(at -> !at.equals(Instant.EPOCH));
  }

  /** What can be done about it. */
  Offer[] offers() {
    return stuck.isPresent() ? new Offer[] {Offer.FREE_SCHEDULER} : new Offer[0];
  }

  /** What speaks for that. */
  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    stuck.ifPresent(
        found ->
            evidence.add(
                new Evidence(
                    Subject.Whole.SCHEDULER,
                    Sentence.say("its run is marked as going on, by ")
                        .runner(found.run().runner())
                        .end(),
                    stuckSince())));
    return evidence;
  }

  /** When it is due next. */
  private Optional<Instant> next(Instant now) {
    return CronTimes.of(cron).flatMap(times -> times.after(now));
  }

  /** True when it was due three times since a moment, so that something is wrong with it. */
  private boolean hasFailedSince(Instant moment, Instant now) {
    return CronTimes.of(cron)
        .map(times -> times.before(now, TIMES))
        .filter(due -> due.size() == TIMES && due.getLast().isAfter(moment))
        .isPresent();
  }
}
