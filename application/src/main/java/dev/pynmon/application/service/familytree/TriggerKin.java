package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is above or below whom because of a status, a result or an exception. The newest {@value
 * #AT_ONCE} runs of triggers of all time are read at once; only when these are not all, the store
 * is asked about each level, by an index that does not care for time.
 */
final class TriggerKin {
  private static final int AT_ONCE = 200;

  /** How many runs that one invocation caused are looked at. */
  private static final int EACH = 200;

  private final Triggers triggers;
  private Optional<Later<Newest<StoredTriggerRun>>> newest = Optional.empty();

  /** Nothing is asked yet. */
  TriggerKin(Triggers triggers) {
    this.triggers = triggers;
  }

  /** The first that took part in the run that started this one. */
  Optional<Kin> above(InvocationId id) {
    return triggers.origin(id).stream()
        .flatMap(run -> run.participants().stream())
        .flatMap(one -> one.source().map(source -> kin(source, one)).stream())
        .findFirst();
  }

  /** Begins to look at what was run most recently. */
  void begin(Visit visit) {
    newest = Optional.of(visit.begin(this::newest));
  }

  private Newest<StoredTriggerRun> newest() {
    return triggers.runs(runs -> runs.executed(TimeWindow.EVER, AT_ONCE)).orElse(Newest.none());
  }

  /**
   * The runs that started these, as far as they are kept and can be read. One question, none where
   * all runs that there are were read.
   */
  Map<InvocationId, TriggerRun> starts(List<InvocationId> ids) {
    Newest<StoredTriggerRun> known = newest.map(Later::get).orElse(Newest.none());
    Stream<TriggerRun> runs =
        known.complete()
            ? readable(known)
            : triggers.runs(all -> all.thatStarted(ids, 1)).orElse(Map.of()).values().stream()
                .flatMap(TriggerKin::readable);
    Map<InvocationId, TriggerRun> starts = new HashMap<>();
    runs.forEach(run -> run.started().ifPresent(id -> starts.putIfAbsent(id, run)));
    starts.keySet().retainAll(ids);
    return starts;
  }

  /** What the runs that each of these caused started, oldest first. */
  Map<InvocationId, Newest<Kin>> below(List<InvocationId> ids) {
    Newest<StoredTriggerRun> known = newest.map(Later::get).orElse(Newest.none());
    Map<InvocationId, Newest<StoredTriggerRun>> asked =
        known.complete()
            ? Map.of()
            : triggers.runs(runs -> runs.causedBy(ids, EACH)).orElse(Map.of());
    Map<InvocationId, Newest<Kin>> started = new HashMap<>();
    for (InvocationId id : ids) {
      Newest<StoredTriggerRun> runs =
          known.complete() ? known : asked.getOrDefault(id, Newest.none());
      List<Kin> own = readable(runs).flatMap(run -> started(run, id).stream()).toList();
      started.put(id, new Newest<>(own.reversed(), runs.complete()));
    }
    return started;
  }

  /** What a run that this invocation took part in started, if it started anything. */
  private static Optional<Kin> started(TriggerRun run, InvocationId source) {
    return run.participants().stream()
        .filter(one -> one.source().equals(Optional.of(source)))
        .findFirst()
        .flatMap(one -> run.started().map(started -> kin(started, one)));
  }

  private static Kin kin(InvocationId id, Participant cause) {
    return new Kin(id, Descent.of(cause.kind()));
  }

  private static Stream<TriggerRun> readable(Newest<StoredTriggerRun> runs) {
    return runs.items().stream().flatMap(run -> run.readable().stream());
  }
}
