package dev.pynmon.web.trigger;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs of triggers, for the template {@code trigger/runs}.
 *
 * @param trigAny true when there is one
 * @param trigRows newest first
 * @param trigServed true when it is told which run of the atomic service did each
 * @param trigOlder which of them these are; "" when all are
 * @param trigNone what is said when there is none, or when they are not known
 */
public record TriggerTable(
    boolean trigAny,
    List<TriggerRow> trigRows,
    boolean trigServed,
    String trigOlder,
    String trigNone) {
  private static final int WHY = 500;

  /**
   * The table.
   *
   * @param runs what it lists
   * @param known how what these started stands
   * @param scenes where a timeline shows the runs
   * @param none what is said when there is none
   */
  public static TriggerTable of(
      Newest<? extends StoredTriggerRun> runs,
      Standings known,
      Map<TriggerRunId, Scene> scenes,
      String none,
      Instant now,
      Links links) {
    List<TriggerRow> rows =
        runs.items().stream()
            .map(run -> TriggerRow.of(run, known, scene(run, scenes), now, links))
            .toList();
    return new TriggerTable(
        !rows.isEmpty(),
        rows,
        true,
        runs.complete() ? "" : "The newest " + CountText.of(rows.size()) + " are shown.",
        none);
  }

  private static Optional<Scene> scene(StoredTriggerRun run, Map<TriggerRunId, Scene> scenes) {
    return Optional.ofNullable(scenes.get(run.id()));
  }

  /** In place of what is not known: why. */
  public static TriggerTable notKnown(Absence why) {
    String sentence = SafeText.line(AbsenceText.sentence(Component.TRIGGER, why), WHY);
    return new TriggerTable(false, List.of(), true, "", "Not known. " + sentence);
  }

  /** The same on the page of the run of the atomic service that did them all. */
  public TriggerTable ofOneService() {
    return new TriggerTable(trigAny, trigRows, false, trigOlder, trigNone);
  }
}
