package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.web.listing.CauseView;
import dev.pynmon.web.trigger.TriggerRow;
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
 * @param rowCause why what it started failed; at most one
 */
public record ListedRun(TriggerRow listedRun, String listedTook, List<CauseView> rowCause) {
  /** All of these. */
  public static List<ListedRun> of(
      List<? extends StoredTriggerRun> runs,
      Map<InvocationId, InvocationRow> started,
      Instant now,
      Links links) {
    return runs.stream().map(run -> of(run, started, now, links)).toList();
  }

  private static ListedRun of(
      StoredTriggerRun run, Map<InvocationId, InvocationRow> rows, Instant now, Links links) {
    Optional<InvocationRow> started =
        run.readable()
            .flatMap(TriggerRun::started)
            .flatMap(id -> Optional.ofNullable(rows.get(id)));
    return new ListedRun(
        TriggerRow.of(run, InvocationRow.states(rows), scene(run, started, now), now, links),
        started.map(row -> LifeText.duration(row.life(now))).orElse(""),
        CauseView.any(started.flatMap(InvocationRow::cause)));
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
}
