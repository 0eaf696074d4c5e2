package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.application.port.in.rerun.BulkProspect.SinceFailed;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a run of many is worth it, in sentences with what they rest on. */
public final class ProspectText {
  private ProspectText() {}

  /**
   * The verdict, to stand behind how many would run: {@code , most probably in vain}; "" where
   * nothing speaks for or against it.
   */
  public static String verdict(BulkPlan plan) {
    BulkProspect prospect = plan.prospect();
    if (prospect.goesOn(plan.taken())) {
      return ", most probably in vain";
    }
    if (plan.taken() > 0 && prospect.inVain() == plan.taken()) {
      return "; better run their callers, which failed with them";
    }
    if (prospect.isOver(plan.taken())) {
      return "; that seems worth it: what made them fail is over, most probably";
    }
    return prospect.since().isEmpty() ? "" : "; whether that helps is not known";
  }

  /** What speaks for and against it; none where nothing does. */
  public static List<String> of(BulkPlan plan) {
    BulkProspect prospect = plan.prospect();
    Instant now = plan.order().asOf();
    List<String> sentences = new ArrayList<>();
    prospect.since().forEach(each -> sentences.add(since(each, plan.order().hasCanary(), now)));
    if (prospect.inVain() > 0) {
      sentences.add(
          some(prospect.inVain(), plan)
              + " called by others that failed: run again alone, they do not make these succeed."
              + " Run the callers instead, which call them anew.");
    }
    if (prospect.areMoreCallers()) {
      sentences.add("Callers of more tasks failed so than are named here.");
    }
    int unheard = prospect.called() - prospect.inVain();
    if (unheard > 0) {
      sentences.add(
          some(unheard, plan) + " called by others that are over: nobody takes what they return.");
    }
    return sentences;
  }

  private static String some(int number, BulkPlan plan) {
    String of = number == plan.taken() ? number > 1 ? "All " : "" : "";
    return of
        + CountText.of(number)
        + (of.isEmpty() && plan.taken() > 1 ? " of them" : "")
        + (number == 1 ? " was" : " were");
  }

  private static String since(SinceFailed since, boolean hasCanary, Instant now) {
    String task = SafeText.name(since.task().function());
    String first = MomentText.shortly(since.time().from(), now);
    String last = MomentText.shortly(since.time().to(), now);
    if (since.goesOn()) {
      return "%s since the first of these %s failed, at %s (the last at %s): what made them fail goes on, most probably%s."
          .formatted(
              none(since),
              CountText.of(since.failed()),
              first,
              last,
              hasCanary ? ", and the first would fail again" : "");
    }
    if (since.sinceLast() == 0) {
      return "%s since the last of these failed, at %s: nothing tells that what made %s fail is over."
          .formatted(none(since), last, since.failed() == 1 ? "it" : "them");
    }
    return "%s of %s succeeded since the last of these failed, at %s; the newest at %s.%s"
        .formatted(
            number(since.sinceLast(), since),
            task,
            last,
            since.newest().map(at -> MomentText.shortly(at, now)).orElse("a time not known"),
            meanwhile(since));
  }

  /** Who fails while others succeed may do so for what it was given. */
  private static String meanwhile(SinceFailed since) {
    int meanwhile = since.sinceFirst() - since.sinceLast();
    if (meanwhile == 0) {
      return since.isOver() ? " None succeeded between the first and the last of them." : "";
    }
    return " %s succeeded between the first and the last of them: perhaps these failed for what they were given, and would fail with it again."
        .formatted(number(meanwhile, since));
  }

  private static String none(SinceFailed since) {
    String task = SafeText.name(since.task().function());
    return since.isAll()
        ? "None of " + task + " succeeded"
        : "None of the newest %s of %s that succeeded did so"
            .formatted(CountText.of(since.lookedAt()), task);
  }

  private static String number(int found, SinceFailed since) {
    return CountText.of(found) + (since.isAll() ? "" : " or more");
  }
}
