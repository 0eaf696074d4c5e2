package dev.pynmon.domain.why;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Answer.Available;
import dev.pynmon.domain.app.Answer.Missing;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rules for what neither waits for a runner nor is held by one. */
public final class OtherRules {
  private static final String REFUSED =
      ", without having run: another one of its task was pending or running, and the options of the"
          + " task do not let it wait for that.";

  private OtherRules() {}

  /**
   * Between two statuses: {@code killed}, {@code concurrency_controlled}, {@code pending_recovery},
   * {@code running_recovery}. Whoever set them sets {@code rerouted} next, and nobody else ever
   * does.
   */
  public static Why between(Standing standing) {
    Writer writer =
        Sentence.say(cause(standing.status()))
            .since(standing.since(), standing.now())
            .words(" ago");
    if (standing.isYoung()) {
      return Why.of(
          Reason.MOVING_ON, writer.words("; it is put back into its queue next.").end(), List.of());
    }
    return Why.of(
            Reason.NOBODY_MOVES_IT,
            writer
                .words(
                    ", and never put back into its queue: pynenc will not move it on. It can be run"
                        + " again.")
                .end(),
            List.of())
        .offering(Offer.RERUN);
  }

  private static String cause(dev.pynmon.domain.status.InvocationStatus status) {
    return switch (status.known().orElse(KnownStatus.KILLED)) {
      case CONCURRENCY_CONTROLLED -> "Held back by concurrency control ";
      case PENDING_RECOVERY, RUNNING_RECOVERY -> "Taken from its runner by recovery ";
      default -> "Killed with its runner ";
    };
  }

  /** A status that no supported pynenc writes. */
  public static Why strange(Standing standing) {
    return Why.of(
        Reason.STRANGE_STATUS,
        Sentence.say("Its status is one that no pynenc known here writes, for ")
            .since(standing.since(), standing.now())
            .words(": what comes next nobody can tell.")
            .end(),
        List.of());
  }

  /** The orchestrator does not know it. */
  public static Why noStatus() {
    return Why.of(
        Reason.NO_STATUS,
        Sentence.of(
            "The orchestrator knows nothing of it: it was purged there, or never registered."),
        List.of());
  }

  /** It came to its end, and did not fail. */
  public static Why ended(Standing standing) {
    return standing.status() == KnownStatus.SUCCESS
        ? Why.of(Reason.SUCCEEDED, ended("Succeeded ", standing).words(".").end(), List.of())
        : Why.of(
            Reason.REFUSED,
            ended("Refused by concurrency control ", standing).words(REFUSED).end(),
            List.of());
  }

  /**
   * It failed.
   *
   * @param raised its exception, which may not be stored
   */
  public static Why failed(Standing standing, Answer<Optional<FailureCause>> raised) {
    Writer writer = ended("Failed ", standing);
    switch (raised) {
      case Missing<Optional<FailureCause>> _ ->
          writer.words("; what it raised is not known: the state backend cannot be read.");
      case Available<Optional<FailureCause>>(Optional<FailureCause> failureCause) ->
          failureCause.ifPresentOrElse(
              known -> raised(known, writer),
              () -> writer.words("; no exception of it is stored."));
    }
    return Why.of(Reason.FAILED, writer.end(), List.of());
  }

  private static void raised(FailureCause failureCause, Writer writer) {
    String whole =
        failureCause.message().isPresent() ? "" : "; the message of what it raised cannot be read";
    writer.words(whole).words(": ").stored(failureCause.line());
  }

  private static Writer ended(String how, Standing standing) {
    Writer writer =
        Sentence.say(how)
            .since(standing.since(), standing.now())
            .words(" ago, at ")
            .at(standing.since());
    ran(standing.life(), writer);
    return writer;
  }

  /** The run that lists tell of is the newest; all of them together are told beside it. */
  private static void ran(Life life, Writer writer) {
    Duration all = life.running();
    if (all.isZero()) {
      return;
    }
    writer.words("; it ran for ");
    int attempts = life.attempts().size();
    if (attempts == 1 || life.lastRun().isEmpty()) {
      writer.measured(all);
    } else {
      writer.measured(life.lastRun().orElseThrow());
      writer.words(" in the last of " + attempts + " attempts, ").measured(all).words(" in all");
    }
  }

  /** What would tell cannot be read. */
  public static Why unknown(Component component) {
    return Why.of(
        Reason.UNKNOWN,
        Sentence.of("Not known: the " + component.label() + " cannot be read."),
        List.of());
  }
}
