package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.trigger.Standings;
import dev.pynmon.web.trigger.TriggerRow;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of a trigger in a list, with how what it started ended.
 *
 * @param listedRun the run
 * @param listedTook how long what it started took, or is taking; "" when that is not known
 * @param listedOnly the runs of the list that share a value with it
 */
public record ListedRun(TriggerRow listedRun, String listedTook, Only listedOnly) {
  /** All of these. */
  public static List<ListedRun> of(
      List<? extends StoredTriggerRun> runs,
      Map<InvocationId, InvocationRow> started,
      Instant now,
      Links links) {
    return of(runs, started, Narrowed.NONE, now, links);
  }

  /** The same as parts of a list that can be narrowed. */
  static List<ListedRun> of(
      List<? extends StoredTriggerRun> runs,
      Map<InvocationId, InvocationRow> started,
      Narrowed list,
      Instant now,
      Links links) {
    return runs.stream().map(run -> of(run, started, list, now, links)).toList();
  }

  private static ListedRun of(
      StoredTriggerRun run,
      Map<InvocationId, InvocationRow> rows,
      Narrowed list,
      Instant now,
      Links links) {
    Optional<InvocationRow> started =
        run.readable()
            .flatMap(TriggerRun::started)
            .flatMap(id -> Optional.ofNullable(rows.get(id)));
    return new ListedRun(
        TriggerRow.of(run, Standings.of(rows), scene(run, started, now), now, links),
        started.map(row -> LifeText.duration(row.life(now))).orElse(""),
        run.readable().map(known -> Only.of(known, started, list)).orElse(Only.NONE));
  }

  private static Optional<Scene> scene(
      StoredTriggerRun stored, Optional<InvocationRow> started, Instant now) {
    return stored
        .readable()
        .flatMap(
            run ->
                Optional.ofNullable(
                    Scene.ofRuns(
                            List.of(run),
                            started
                                .map(row -> Map.of(row.id(), row.life(now).moments()))
                                .orElse(Map.of()),
                            Optional.empty())
                        .get(run.id())));
  }

  /**
   * The runs of the list that share a value with one.
   *
   * @param onlyFailed they started what failed, as it did
   * @param onlyTask they called its task
   * @param onlyKind they were caused in the same way
   * @param onlyAt in its minute
   */
  public record Only(Href onlyFailed, Href onlyTask, Href onlyKind, Href onlyAt) {
    static final Only NONE = new Only(Href.NONE, Href.NONE, Href.NONE, Href.NONE);

    private static Only of(TriggerRun run, Optional<InvocationRow> started, Narrowed list) {
      Optional<String> kind =
          run.participants().stream()
              .map(Participant::kind)
              .filter(any -> any != ContextKind.OTHER)
              .findFirst()
              .map(RunsParams::word);
      return new Only(
          list.to(RunsParams.FAILED, started.flatMap(InvocationRow::failureCause).map(_ -> "1")),
          list.to(RunsParams.TASK, run.task().map(TaskKey::value)),
          list.to(RunsParams.KIND, kind),
          run.executedAt().map(at -> list.and(Field.EXECUTED, at)).orElse(Href.NONE));
    }
  }
}
