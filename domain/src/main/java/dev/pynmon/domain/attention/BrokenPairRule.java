package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import java.util.List;
import java.util.Optional;

/** The mark of a pynenc whose broker could not be built (wire format, section 0.1). */
public final class BrokenPairRule {
  private static final Count NONE = new Count.Exact(0);

  private BrokenPairRule() {}

  /**
   * Checks it.
   *
   * @param waiting how many messages wait in all queues
   * @param runners how many runners ever gave a sign of life
   */
  public static Finding check(StatusTotals totals, Count waiting, Count runners) {
    long registered = totals.of(KnownStatus.REGISTERED);
    boolean isBroken =
        registered > 0
            && registered == totals.total()
            && waiting.equals(NONE)
            && runners.equals(NONE);
    return Finding.of(isBroken ? List.of(need(registered)) : List.of(), "pynenc fits its plugins");
  }

  private static Need need(long registered) {
    Sentence claim =
        Sentence.say("")
            .number(registered, "invocation")
            .words(" registered, none ever queued.")
            .end();
    return Need.of(
            Rule.BROKEN_PAIR,
            Harm.TROUBLE,
            registered,
            "never queued",
            claim,
            new Subject.OfStatus(KnownStatus.REGISTERED, Optional.empty()))
        .restingOn(
            Sentence.of(
                "Nothing waits in any queue and no runner ever gave a sign of life. pynenc 0.4"
                    + " together with version 0.3 of its Redis plugin leaves a store like this:"
                    + " every call fails while it builds the broker."));
  }
}
