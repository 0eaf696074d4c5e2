package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.Holder;
import dev.pynmon.domain.runnerwork.Lost;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.runnerwork.RunnerSentence.Read;
import dev.pynmon.domain.why.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be said of a runner first. */
final class RunnerAnswer {
  private static final Set<RunnerPresence> MISSED =
      Set.of(RunnerPresence.STALE, RunnerPresence.GONE, RunnerPresence.UNSEEN);

  private RunnerAnswer() {}

  static Sentence of(RunnerDetail detail) {
    RunnerSighting runner =
        detail.lastHeard().map(detail.runner()::heardAt).orElse(detail.runner());
    return new RunnerSentence(runner, held(detail), lost(detail), read(detail)).at(detail.asOf());
  }

  /** It is bad when it is missed while it holds something. */
  static String tone(RunnerDetail detail) {
    boolean missed = MISSED.contains(detail.runner().presence());
    return missed && !held(detail).isEmpty() ? "st-failed" : "";
  }

  /** Its workers that hold something, and itself. */
  static List<Holder> holders(RunnerDetail detail) {
    Map<RunnerId, List<InvocationState>> held =
        held(detail).stream()
            .filter(state -> state.status().owner().isPresent())
            .collect(
                Collectors.groupingBy(
                    state -> state.status().owner().orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return held.entrySet().stream()
        .map(
            each ->
                new Holder(
                    each.getKey(),
                    detail.runner().id(),
                    detail.runner().presence(),
                    Optional.empty(),
                    each.getValue()))
        .toList();
  }

  private static List<InvocationState> held(RunnerDetail detail) {
    return detail.running().available().map(Page::items).orElse(List.of()).stream()
        .flatMap(row -> row.state().stream())
        .sorted(Comparator.comparing(state -> state.status().at()))
        .toList();
  }

  /** Of what it changed last, what it held then and holds no more. */
  private static List<Lost> lost(RunnerDetail detail) {
    if (!isGone(detail)) {
      return List.of();
    }
    Set<InvocationId> still =
        held(detail).stream().map(InvocationState::id).collect(Collectors.toSet());
    return detail.past().available().map(RunnerPast::open).orElse(List.of()).stream()
        .filter(work -> !still.contains(work.row().id()))
        .map(work -> lost(work, detail))
        .toList();
  }

  private static Lost lost(RunnerPast.Work work, RunnerDetail detail) {
    InvocationRow row = work.row();
    return new Lost(row.id(), row.task(), row.life(detail.asOf()), work.change());
  }

  /** Of one that lives nobody needs to know what it did. */
  private static Read read(RunnerDetail detail) {
    Optional<Boolean> held = detail.running().available().map(page -> page.next().isEmpty());
    Optional<Boolean> did = detail.past().available().map(RunnerPast::whole);
    boolean whole = held.orElse(false) && (!isGone(detail) || did.orElse(false));
    boolean missing = held.isEmpty() || (isGone(detail) && did.isEmpty());
    return missing ? Read.NOTHING : whole ? Read.WHOLE : Read.NEWEST;
  }

  private static boolean isGone(RunnerDetail detail) {
    return detail.runner().presence() == RunnerPresence.GONE;
  }
}
