package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.StatusCounts;
import dev.pynmon.web.part.TroubleNote;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.ActiveText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * What changes of the orchestrator, for the template {@code orchestrator/state}.
 *
 * @param stateAnswer how it stands, in a sentence
 * @param stateHref the whole page
 * @param stateRefresh this part alone
 * @param stateAsOf when this was read
 * @param stateWaits true while totals are being counted for the first time
 * @param troubles the atomic service, when it is stuck
 * @param stateCounts invocations by status
 * @param blockingNote what is to be said of those that block
 * @param blockingThere true when there are any
 * @param blocking those that others wait for
 * @param activeNote how many runners are active
 * @param activeRunners the first of them
 * @param activeMore how many more there are; "" when all are listed
 * @param activeHref all of them
 */
record StateView(
    String stateAnswer,
    Href stateHref,
    Href stateRefresh,
    String stateAsOf,
    boolean stateWaits,
    List<TroubleNote> troubles,
    StatusCounts stateCounts,
    String blockingNote,
    boolean blockingThere,
    List<BlockingRow> blocking,
    String activeNote,
    List<ActiveRunner> activeRunners,
    String activeMore,
    Href activeHref) {
  static StateView of(OrchestratorOverview overview, Href free, Links links) {
    List<BlockingReport> blocking = overview.blocking().available().orElse(List.of());
    StatusCounts counts = StatusCounts.all(overview.totals(), links);
    return new StateView(
        answer(overview),
        Href.to(links.area("orchestrator")),
        Href.to(links.to("orchestrator", "refresh")),
        TimeText.clock(overview.asOf()),
        counts.countsWait(),
        TroubleNote.of(
            overview.trouble().available().flatMap(trouble -> trouble),
            free,
            overview.asOf(),
            links),
        counts,
        blockingNote(overview.blocking()),
        !blocking.isEmpty(),
        blocking.stream().map(report -> BlockingRow.of(report, overview.asOf(), links)).toList(),
        activeNote(overview),
        overview.activeRunners().available().orElse(List.of()).stream()
            .map(sign -> ActiveRunner.of(sign, overview, links))
            .toList(),
        activeMore(overview),
        Href.to(links.area("runners")));
  }

  /** What holds up others, and how many runners there are. */
  private static String answer(OrchestratorOverview overview) {
    String held =
        overview
            .blocking()
            .available()
            .map(List::size)
            .map(
                some ->
                    some == 0 ? "Nothing holds" : number(some) + (some == 1 ? " holds" : " hold"))
            .map(StateView::capital)
            .map(who -> who + " up others")
            .orElse("What holds up others is not known");
    return held + "; " + runners(overview) + ".";
  }

  private static String runners(OrchestratorOverview overview) {
    return overview
        .runnerCounts()
        .available()
        .map(StateView::active)
        .orElse("how many runners are active is not known");
  }

  private static String active(RunnerCounts counts) {
    if (counts.active().equals(new Count.Exact(0))) {
      return ActiveText.stale(counts) + "no runner is active";
    }
    boolean isOne = counts.active().equals(new Count.Exact(1));
    return ActiveText.stale(counts)
        + CountText.of(counts.active(), "runner")
        + (isOne ? " is active" : " are active");
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String blockingNote(Answer<List<BlockingReport>> state) {
    return switch (state) {
      case Answer.Missing<List<BlockingReport>> missing ->
          "Not known: " + AbsenceText.word(missing.why()) + ".";
      case Answer.Available<List<BlockingReport>> there ->
          there.value().isEmpty()
              ? "Nothing that could run holds up another invocation."
              : number(there.value().size());
    };
  }

  private static String number(int blocking) {
    return blocking < OrchestratorOverview.MAX_BLOCKING
        ? CountText.of(blocking, "invocation")
        : "at least " + CountText.of(OrchestratorOverview.MAX_BLOCKING, "invocation");
  }

  private static String activeNote(OrchestratorOverview overview) {
    return overview.runnerCounts().available().map(ActiveText::ofKnown).orElse("not known");
  }

  private static String activeMore(OrchestratorOverview overview) {
    int listed = overview.activeRunners().available().map(List::size).orElse(0);
    return overview
        .runnerCounts()
        .available()
        .map(counts -> counts.here().less(listed))
        .filter(more -> more.value() > 0)
        .map(more -> "and " + CountText.of(more) + " more")
        .orElse("");
  }

  /**
   * An active runner.
   *
   * @param beatLink its page
   * @param beatSeen its last sign of life
   */
  record ActiveRunner(RunnerLink beatLink, TimeText beatSeen) {
    static ActiveRunner of(Heartbeat sign, OrchestratorOverview overview, Links links) {
      return new ActiveRunner(
          RunnerLink.of(sign.runner(), links), TimeText.of(sign.last(), overview.asOf()));
    }
  }
}
