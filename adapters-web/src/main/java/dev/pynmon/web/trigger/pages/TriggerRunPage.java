package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.SceneLink;
import java.util.List;
import java.util.Optional;

/**
 * A run of a trigger, for the template {@code trigger/run}. "" and an empty list mean that there is
 * no such thing, or that it is not known.
 *
 * @param runId its id
 * @param runTimeline the timeline around it
 * @param runMissing what could not be asked
 * @param runTone gives the answer its colour
 * @param runClaim what it started, and upon what
 * @param runText how that ended
 * @param runDamage what is wrong with its record
 * @param runFacts what is recorded of it; at most one
 * @param runParts what met its conditions together
 * @param runMore how many more did
 */
record TriggerRunPage(
    String runId,
    Href runTimeline,
    List<MissingNote> runMissing,
    String runTone,
    String runClaim,
    String runText,
    String runDamage,
    List<Facts> runFacts,
    List<PartRow> runParts,
    String runMore) {
  private static final int MOST = 100;

  /**
   * What is recorded of it.
   *
   * @param factTrigger the trigger
   * @param factTask what it called
   * @param factLogic how its conditions are joined
   * @param factClaimed when it was taken up, to the microsecond
   * @param factExecuted when the invocation was registered, to the microsecond
   * @param factService the run of the atomic service that did it; at most one
   * @param factRunner the runner of that; at most one
   * @param factStarted what it started; at most one
   */
  record Facts(
      IdLink factTrigger,
      TaskLink factTask,
      String factLogic,
      String factClaimed,
      String factExecuted,
      List<IdLink> factService,
      List<IdLink> factRunner,
      List<PartyRow> factStarted) {
    static Facts of(TriggerRun run, TriggerRunDetail detail, Links links) {
      return new Facts(
          IdLink.ofTrigger(run.trigger(), links),
          TaskLink.of(run.task(), links),
          SafeText.name(run.logic()),
          run.claimedAt().map(TimeText::full).orElse(""),
          run.executedAt().map(TimeText::full).orElse(""),
          run.service().run().map(id -> IdLink.ofServiceRun(id, links)).stream().toList(),
          run.service().runner().map(id -> IdLink.of(id, links)).stream().toList(),
          run
              .started()
              .map(id -> PartyRow.of(id, detail.invocations(), detail.asOf(), links))
              .stream()
              .toList());
    }
  }

  static TriggerRunPage of(TriggerRunDetail detail, Links links) {
    Optional<TriggerRun> run = detail.run().readable();
    Optional<RunAnswer> answer = run.map(each -> new RunAnswer(each, detail));
    List<Participant> parts = run.map(TriggerRun::relevantParticipants).orElse(List.of());
    return new TriggerRunPage(
        SafeText.whole(detail.run().id().value()),
        run.isPresent() ? SceneLink.orBare(detail.scene(), links) : Href.NONE,
        MissingNote.of(detail.missing()),
        answer.map(RunAnswer::tone).orElse(""),
        answer.map(RunAnswer::claim).orElse("What it did is not known."),
        answer.map(RunAnswer::text).orElse(""),
        detail.run() instanceof DamagedTriggerRun damaged
            ? SafeText.name(damaged.damage().problem())
            : "",
        run.map(each -> Facts.of(each, detail, links)).stream().toList(),
        parts.stream().limit(MOST).map(one -> PartRow.of(one, detail, links)).toList(),
        parts.size() > MOST ? CountText.of(parts.size() - MOST) + " more took part." : "");
  }
}
