package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a timeline is made of.
 *
 * @param window the time that is told
 * @param now the present: nothing goes on beyond it
 * @param entries the changes in the window, in any order, and for each invocation that was in a
 *     lasting status when the window began the change that began it; changes behind the window are
 *     welcome, they tell what came of a bar
 * @param contexts the runner contexts that the entries name; of those that are missing nothing but
 *     the id is known
 * @param subjects what else is known of the invocations; may lack any
 * @param services the recorded runs of the atomic service that touch the window; empty when they
 *     are not wanted
 * @param signs when runners were last heard of, as far as that was asked; what else is told here is
 *     a sign of life, too
 * @param activity the events of the window and the runs of triggers
 */
public record TimelineSource(
    TimeWindow window,
    Instant now,
    List<HistoryEntry> entries,
    Map<RunnerId, RunnerContext> contexts,
    Map<InvocationId, TimelineSubject> subjects,
    List<AtomicRun> services,
    SignsOfLife signs,
    TriggerActivity activity) {
  public TimelineSource {
    entries = List.copyOf(entries);
    contexts = Map.copyOf(contexts);
    subjects = Map.copyOf(subjects);
    services = List.copyOf(services);
    signs = signs.with(entries, services, activity.events(), contexts);
  }

  /** Where nothing is known of runners that live. */
  public TimelineSource(
      TimeWindow window,
      Instant now,
      List<HistoryEntry> entries,
      Map<RunnerId, RunnerContext> contexts,
      Map<InvocationId, TimelineSubject> subjects,
      List<AtomicRun> services,
      Map<RunnerId, Instant> silentSince,
      TriggerActivity activity) {
    this(
        window,
        now,
        entries,
        contexts,
        subjects,
        services,
        new SignsOfLife(silentSince, silentSince, Map.of()),
        activity);
  }

  /** Without events and triggers. */
  public TimelineSource(
      TimeWindow window,
      Instant now,
      List<HistoryEntry> entries,
      Map<RunnerId, RunnerContext> contexts,
      Map<InvocationId, TimelineSubject> subjects,
      List<AtomicRun> services,
      Map<RunnerId, Instant> silentSince) {
    this(window, now, entries, contexts, subjects, services, silentSince, TriggerActivity.NONE);
  }

  /** What happened to an invocation, by all its changes that are known here. */
  Life life(TimelineSubject subject, List<HistoryEntry> changes) {
    return Life.of(new History(changes, true), new Present(now, subject.current(), silentSince()));
  }

  /** When runners that count as dead were last heard of. */
  Map<RunnerId, Instant> silentSince() {
    return signs.silentSince();
  }

  TimelineSubject subject(InvocationId id) {
    TimelineSubject known = subjects.get(id);
    return known == null ? TimelineSubject.unknown(id) : known;
  }
}
