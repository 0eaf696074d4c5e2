package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import java.util.List;
import java.util.Optional;

/** A pynenc and a plugin that do not fit (wire format, section 0.1). */
public final class BrokenPairRule {
  private BrokenPairRule() {}

  /**
   * Checks it.
   *
   * @param problem why nothing that is registered can ever run, a sentence; empty where the broker
   *     shows nothing of that
   */
  public static Finding check(StatusTotals totals, Optional<String> problem) {
    long registered = totals.of(KnownStatus.REGISTERED);
    List<Need> needs =
        problem.filter(_ -> registered > 0).map(why -> need(registered, why)).stream().toList();
    return Finding.of(needs, "pynenc fits its plugins");
  }

  private static Need need(long registered, String problem) {
    Sentence claim =
        Sentence.say("")
            .number(registered, "invocation")
            .words(" registered, and nothing is ever queued.")
            .end();
    return Need.of(
            Rule.BROKEN_PAIR,
            Harm.TROUBLE,
            registered,
            "never queued",
            claim,
            new Subject.OfStatus(KnownStatus.REGISTERED))
        .restingOn(Sentence.of(problem + " Install a pair that fits."));
  }
}
