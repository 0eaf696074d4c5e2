package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Statuses that no pynenc known here writes. */
public final class UnknownStatusRule {
  private static final Comparator<Map.Entry<InvocationStatus, Long>> MOST_FIRST =
      Map.Entry.<InvocationStatus, Long>comparingByValue()
          .reversed()
          .thenComparing(each -> each.getKey().value());

  private UnknownStatusRule() {}

  /** Checks it. */
  public static Finding check(StatusTotals totals) {
    List<Need> needs =
        totals.byStatus().entrySet().stream()
            .filter(each -> each.getKey().known().isEmpty() && each.getValue() > 0)
            .sorted(MOST_FIRST)
            .limit(Finding.Needed.MOST)
            .map(each -> need(each.getKey(), each.getValue()))
            .toList();
    return Finding.of(needs, "all statuses are known");
  }

  private static Need need(InvocationStatus status, long number) {
    Sentence claim =
        Sentence.say("")
            .number(number, "invocation")
            .words(number == 1 ? " is" : " are")
            .words(" in a status that is not known: ")
            .stored(status.label())
            .words(".")
            .end();
    return Need.of(
            Rule.UNKNOWN_STATUS,
            Harm.WARNING,
            number,
            "unknown",
            claim,
            new Subject.OfStatus(status))
        .restingOn(Sentence.of("A newer pynenc may have written it, or the store is damaged."));
  }
}
