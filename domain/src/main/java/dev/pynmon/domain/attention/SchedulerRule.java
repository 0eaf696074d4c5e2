package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The atomic service is stuck or off: no trigger, no cron, no recovery.
 *
 * @param look how it stands
 * @param now when that was read
 */
public record SchedulerRule(ServiceLook look, Instant now) {
  private static final int CYCLES = 3;

  /**
   * Checks it.
   *
   * @param longest how long it may not run; never less than three of its cycles
   */
  public Finding check(Duration longest) {
    List<Need> needs = stuck().or(this::nobody).or(() -> idle(longest)).stream().toList();
    return Finding.of(needs, measured());
  }

  private Sentence measured() {
    return look.lastRun()
        .map(at -> Sentence.say("last run ").since(at, now).words(" ago").end())
        .orElseGet(
            () -> Sentence.of(look.runners() == 0 ? "no runner is active" : "no run is recorded"));
  }

  private Optional<Need> stuck() {
    return look.stuck().map(this::stuck);
  }

  private Need stuck(StuckService stuck) {
    Optional<Instant> since =
        Optional.of(stuck.run().start()).filter(at -> !at.equals(Instant.EPOCH));
    return need("stuck", "The atomic service is stuck: no trigger, cron or recovery runs.")
        .restingOn(how(stuck))
        .since(since)
        .offering(Offer.FREE_SCHEDULER)
        .causedBy(Optional.of(stuck.run().runner()).filter(runner -> isSilent(stuck, runner)));
  }

  private static boolean isSilent(StuckService stuck, RunnerId runner) {
    return stuck.why() == StuckService.Why.RUNNER_SILENT && !runner.value().isEmpty();
  }

  private Sentence how(StuckService stuck) {
    Writer writer = Sentence.say("Its run ").stored(shortened(stuck.run().id()));
    if (!stuck.run().runner().value().isEmpty()) {
      writer.words(" of runner ").runner(stuck.run().runner());
    }
    writer.words(" is marked as going on");
    switch (stuck.why()) {
      case RUNNER_SILENT ->
          stuck
              .heartbeat()
              .ifPresentOrElse(
                  sign ->
                      writer
                          .words(", and that runner gave its last sign of life at ")
                          .at(sign.last()),
                  () -> writer.words(", and that runner has left no sign of life"));
      case LEFT_BEHIND -> writer.words(", but its runner has asked for a run again since");
      case OVERLONG -> writer.words(" for longer than a runner may be silent");
    }
    writer.words(".");
    look.lastRun()
        .ifPresent(
            at -> writer.words(" The last one that came to its end began at ").at(at).words("."));
    if (look.refused() > 0) {
      writer.words(" ").number(look.refused(), "run").words(" refused since.");
    }
    return writer.end();
  }

  private static String shortened(String id) {
    return id.substring(0, Math.min(8, id.length()));
  }

  /** Where no runner is active at all, that is told where something waits for one. */
  private Optional<Need> nobody() {
    return look.runners() == 0 || look.eligible() > 0
        ? Optional.empty()
        : Optional.of(
            need(
                    "off",
                    "No active runner may run the atomic service: no trigger, cron or recovery runs.")
                .restingOn(
                    Sentence.say("")
                        .number(look.runners(), "runner")
                        .words(" active, none of which may run it.")
                        .end())
                .since(look.lastRun()));
  }

  private Optional<Need> idle(Duration longest) {
    Duration cycles = look.cycle().multipliedBy(CYCLES);
    Duration most = longest.compareTo(cycles) > 0 ? longest : cycles;
    return look.eligibleSince()
        .flatMap(
            since ->
                Stream.concat(Stream.of(since), look.lastRun().stream()).max(Instant::compareTo))
        .filter(at -> Duration.between(at, now).compareTo(most) > 0)
        .map(this::idle);
  }

  private Need idle(Instant since) {
    return need(
            "idle", "The atomic service does not run, though runners are active that may run it.")
        .restingOn(
            Sentence.say("")
                .number(look.eligible(), "runner")
                .words(" may run it; it is due every ")
                .span(look.cycle())
                .words(
                    look.lastRun().equals(Optional.of(since))
                        ? " and last ran "
                        : ", and the first of them began ")
                .since(since, now)
                .words(" ago.")
                .end())
        .since(Optional.of(since));
  }

  private static Need need(String noun, String claim) {
    return Need.of(
        Rule.SCHEDULER, Harm.TROUBLE, 1, noun, Sentence.of(claim), Subject.Whole.SCHEDULER);
  }
}
