package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.InvocationLink;
import java.util.List;
import java.util.Optional;

/**
 * How far a run of many is, for the template {@code rerun/run-state}.
 *
 * @param stateTone gives the answer its colour
 * @param stateClaim the answer in a few words
 * @param stateText the rest of it, up to where it names the first one
 * @param stateFirst the first one, where it is waited for; at most one
 * @param stateRest what the answer says behind that
 * @param stateBar how many are dealt with
 * @param stateNow how those are now that were registered; "" where there is none, or the answer
 *     says it
 * @param stateActs what may be done with it, the usual first
 * @param stateWhich which they are
 * @param statePace how fast it goes
 * @param stateWarning what will be if the monitor ends; "" for nothing to warn of
 */
record RunState(
    String stateTone,
    String stateClaim,
    String stateText,
    List<InvocationLink> stateFirst,
    String stateRest,
    Bar stateBar,
    String stateNow,
    List<RunAct> stateActs,
    String stateWhich,
    String statePace,
    String stateWarning) {
  private static final String FORGETFUL =
      "Where this monitor ends meanwhile, it cannot go on: it was started without --state-dir.";

  static RunState of(BulkReport run, RunNow now, Request request) {
    boolean goesOn = run.isUnderWay();
    RunSentence said = RunSentence.of(run, now, request.now());
    Optional<InvocationId> first = canary(run.state());
    String text = " " + said.text();
    String name = first.map(InvocationId::value).orElse("");
    int before = name.isEmpty() ? -1 : text.indexOf(", " + name + ",");
    int from = before < 0 ? text.length() : before + 2;
    int to = before < 0 ? from : from + name.length();
    return new RunState(
        said.tone(),
        said.claim(),
        text.substring(0, from) + (first.isPresent() && before < 0 ? " " : ""),
        first.map(id -> InvocationLink.of(id, request.links())).stream().toList(),
        text.substring(to),
        Bar.of(run.counts()),
        run.state() instanceof BulkState.Complete ? "" : now(now),
        request.may(Deed.RERUN) ? RunAct.of(run, request.ownLinks()) : List.of(),
        BulkText.source(run.order().source()),
        BulkText.pace(run.order(), 0),
        goesOn && !run.outlivesProcess() ? FORGETFUL : "");
  }

  private static String now(RunNow now) {
    return now.words().isEmpty() ? "" : "Now " + now.words() + ".";
  }

  private static Optional<InvocationId> canary(BulkState state) {
    return switch (state) {
      case BulkState.Awaiting awaiting -> Optional.of(awaiting.canary());
      case BulkState.Asking asking -> Optional.of(asking.canary());
      default -> Optional.empty();
    };
  }

  /**
   * How many are dealt with.
   *
   * @param barDone how many
   * @param barMost of how many
   * @param barCounts what became of them
   */
  record Bar(String barDone, String barMost, String barCounts) {
    private static Bar of(BulkCounts counts) {
      return new Bar(
          String.valueOf(counts.settled()),
          String.valueOf(Math.max(1, counts.total())),
          BulkText.counts(counts));
    }
  }
}
