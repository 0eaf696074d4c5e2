package dev.pynmon.web.trigger;

import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.SceneLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of a trigger as a row. "" and an empty list mean that there is no such thing, or that it is
 * not known.
 *
 * @param trigRun its id
 * @param trigTimeline the timeline around it; none when it cannot be read
 * @param trigDamage what cannot be read of it; "" when all can
 * @param trigNothing what is said where nothing is told of causes or of what was started
 * @param trigTask what it called
 * @param trigLogic how its conditions are joined
 * @param trigCauses what met them together
 * @param trigStarted the invocation that it started; at most one
 * @param trigAt when it was executed; at most one
 * @param trigService the run of the atomic service that did it; at most one
 */
public record TriggerRow(
    IdLink trigRun,
    Href trigTimeline,
    String trigDamage,
    String trigNothing,
    TaskLink trigTask,
    String trigLogic,
    CausesText trigCauses,
    List<StartedLink> trigStarted,
    List<TimeText> trigAt,
    List<IdLink> trigService) {
  private static final int DAMAGE = 200;

  /** The row of a run with how what it started stands. */
  public static TriggerRow of(
      StoredTriggerRun stored, Standings known, Optional<Scene> scene, Instant now, Links links) {
    return switch (stored) {
      case DamagedTriggerRun damaged -> damaged(damaged, links);
      case TriggerRun run -> run(run, known, scene, now, links);
    };
  }

  /** The row of a run by itself, without what it started. */
  public static TriggerRow of(
      StoredTriggerRun stored, Optional<Scene> scene, Instant now, Links links) {
    return of(stored, Standings.NONE, scene, now, links);
  }

  private static TriggerRow damaged(DamagedTriggerRun run, Links links) {
    return new TriggerRow(
        IdLink.of(run.id(), links),
        Href.NONE,
        SafeText.line(run.damage().problem(), DAMAGE),
        "not known",
        new TaskLink("", Href.NONE),
        "",
        CausesText.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  private static TriggerRow run(
      TriggerRun run, Standings known, Optional<Scene> scene, Instant now, Links links) {
    Optional<String> service = run.service().run().filter(id -> !id.isBlank());
    return new TriggerRow(
        IdLink.of(run.id(), links),
        SceneLink.orBare(scene, links),
        "",
        "none",
        TaskLink.of(run.task(), links),
        SafeText.name(run.logic()),
        CausesText.of(run.relevantParticipants(), links),
        run.started().map(id -> StartedLink.of(id, known, links)).stream().toList(),
        run.executedAt().map(at -> TimeText.of(at, now)).stream().toList(),
        service.map(id -> IdLink.ofServiceRun(id, links)).stream().toList());
  }
}
