package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.RecoveryPlan;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runners that are stale or count as dead and hold what is pending or running: recovery takes that
 * from the dead, if it comes.
 *
 * @param pending when recovery of what is pending comes
 * @param running when that of what is running does
 * @param now when that was read
 */
public record SilentRunnerRule(RecoveryPlan pending, RecoveryPlan running, Instant now) {
  private static final int NAMED = 3;

  /**
   * Checks it.
   *
   * @param holding how many runners hold anything
   * @param isWhole false where only the newest that is unfinished was looked at
   */
  public Finding check(List<SilentRunner> silent, int holding, boolean isWhole) {
    return Finding.of(
        silent.stream().map(one -> need(one, isWhole)).toList(), measured(holding, isWhole));
  }

  private static Sentence measured(int holding, boolean isWhole) {
    Writer writer =
        holding == 0
            ? Sentence.say("no runner holds work")
            : Sentence.say("").number(holding, "runner").words(" with work, none is silent");
    return writer.words(isWhole ? "" : ", by the newest that are unfinished").end();
  }

  private Need need(SilentRunner silent, boolean isWhole) {
    int held = silent.holds().size();
    RecoveryPlan plan = hasRunning(silent) ? running : pending;
    boolean heals = plan.comes(silent.gone(), asOf(silent, plan));
    return Need.of(
            Rule.SILENT_RUNNER,
            heals ? Harm.HEALS : Harm.WARNING,
            Count.of(held, isWhole),
            "held",
            Sentence.say("Runner ")
                .runner(silent.runner())
                .words(" is silent and holds work.")
                .end(),
            new Subject.OfRunner(silent.runner()))
        .restingOn(facts(silent, plan, heals))
        .since(silent.heard().or(() -> Optional.of(silent.gone())))
        .causedBy(Optional.of(silent.runner()));
  }

  /** Before a runner counts as dead recovery takes nothing from it. */
  private Instant asOf(SilentRunner silent, RecoveryPlan plan) {
    return silent.gone().isAfter(now) && plan.stuck().isEmpty() ? silent.gone() : now;
  }

  private static boolean hasRunning(SilentRunner silent) {
    return silent.holds().stream()
        .anyMatch(state -> state.status().status() == KnownStatus.RUNNING);
  }

  private Sentence facts(SilentRunner silent, RecoveryPlan plan, boolean heals) {
    Writer writer = Sentence.say("");
    silent.context().ifPresent(who -> who(who, writer));
    silent
        .heard()
        .ifPresentOrElse(
            at -> writer.words("last heard of at ").at(at), () -> writer.words("never heard of"));
    if (silent.gone().isAfter(now)) {
      writer.words("; counts as dead from ").at(silent.gone());
    }
    writer.words(". ");
    held(silent, writer);
    writer.words(heals ? ". Heals by itself" : ". It stays so");
    return plan.say(writer, silent.gone(), asOf(silent, plan)).words(".").end();
  }

  private static void who(RunnerContext who, Writer writer) {
    writer.stored(who.runnerClass());
    if (!who.hostname().isBlank()) {
      writer.words(" on ").stored(who.hostname());
    }
    writer.words(", ");
  }

  /** What it held, and for how long while it was alive. */
  private static void held(SilentRunner silent, Writer writer) {
    String between = "";
    for (InvocationState state : silent.holds().stream().limit(NAMED).toList()) {
      writer.words(between).task(state.task()).words(" ").invocation(state.id());
      silent
          .heard()
          .filter(at -> at.isAfter(state.status().at()))
          .ifPresentOrElse(
              at ->
                  writer
                      .words(" " + state.status().status().value() + " for ")
                      .since(state.status().at(), at)
                      .words(" until then"),
              () -> writer.words(" " + state.status().status().value()));
      between = ", ";
    }
    int more = silent.holds().size() - NAMED;
    writer.words(more > 0 ? " and " + Counted.of(more) + " more" : "");
  }
}
