package dev.pynmon.web.scheduler;

import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.RepairAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the atomic service is stuck, or what became of freeing it, for the template {@code
 * scheduler/scheduler}.
 *
 * @param schedulerTone gives the answer its colour
 * @param schedulerClaim the answer in a few words
 * @param schedulerText the rest of it
 * @param schedulerRun the run that is marked; at most one
 * @param schedulerAction where it is ended; none where that is not offered
 * @param schedulerAsks true where the time after which a runner is dead has to be given
 * @param schedulerKnown how many minutes that is as configured, where a longer one may be given;
 *     else ""
 * @param schedulerLocked why not, where it is stuck; else ""
 * @param schedulerUp the page about its runs
 */
record SchedulerPage(
    String schedulerTone,
    String schedulerClaim,
    String schedulerText,
    List<MarkedRun> schedulerRun,
    Href schedulerAction,
    boolean schedulerAsks,
    String schedulerKnown,
    String schedulerLocked,
    Href schedulerUp) {

  /**
   * Before anything is done.
   *
   * @param locked why this visitor may not free it; "" when they may
   */
  static SchedulerPage of(SchedulerLook look, String locked, Request request) {
    boolean asks = look instanceof SchedulerLook.NeedsTime;
    boolean stuck = asks || look instanceof SchedulerLook.Stuck;
    return new SchedulerPage(
        tone(look),
        SchedulerWords.claim(look),
        " " + SchedulerWords.text(look),
        marked(look).map(run -> MarkedRun.of(run, request)).stream().toList(),
        stuck && locked.isEmpty()
            ? Href.to(RepairAddress.scheduler(request.ownLinks()))
            : Href.NONE,
        asks,
        look instanceof SchedulerLook.Stuck proven
            ? SchedulerWords.minutes(proven.deadAfter())
            : "",
        stuck ? locked : "",
        up(request.links()));
  }

  private static String tone(SchedulerLook look) {
    return switch (look) {
      case SchedulerLook.Stuck _ -> "st-failed";
      case SchedulerLook.Unproven _, SchedulerLook.NeedsTime _, SchedulerLook.WrongTime _ ->
          "st-pending";
      case SchedulerLook.Free _, SchedulerLook.Going _, SchedulerLook.Untold _ -> "";
    };
  }

  private static Optional<AtomicRun> marked(SchedulerLook look) {
    return switch (look) {
      case SchedulerLook.Free _ -> Optional.empty();
      case SchedulerLook.Going going -> Optional.of(going.run());
      case SchedulerLook.Unproven unproven -> Optional.of(unproven.run());
      case SchedulerLook.NeedsTime needs -> Optional.of(needs.run());
      case SchedulerLook.WrongTime _ -> Optional.empty();
      case SchedulerLook.Stuck stuck -> Optional.of(stuck.run());
      case SchedulerLook.Untold _ -> Optional.empty();
    };
  }

  /** After something was. */
  static SchedulerPage of(String run, SchedulerFreed freed, Links links) {
    return new SchedulerPage(
        freed instanceof SchedulerFreed.Done ? "st-success" : "st-pending",
        SchedulerWords.outcome(run, freed),
        freed instanceof SchedulerFreed.Done done
            ? " "
                + SchedulerWords.rested(done.deadAfter())
                + " The next runner whose turn it is runs it."
            : "",
        List.of(),
        Href.NONE,
        false,
        "",
        "",
        up(links));
  }

  private static Href up(Links links) {
    return Href.to(links.to("runners", "atomic-service", "timeline"));
  }

  /**
   * The run that is marked as going on.
   *
   * @param markedLink which
   * @param markedId its id in full
   * @param markedRunner whose; at most one
   * @param markedSince since when; at most one
   */
  record MarkedRun(
      IdLink markedLink,
      String markedId,
      List<RunnerLink> markedRunner,
      List<TimeText> markedSince) {
    private static MarkedRun of(AtomicRun run, Request request) {
      return new MarkedRun(
          IdLink.ofServiceRun(run.id(), request.links()),
          run.id(),
          run.runner().value().isEmpty()
              ? List.of()
              : List.of(RunnerLink.of(run.runner(), request.links())),
          run.start().equals(Instant.EPOCH)
              ? List.of()
              : List.of(TimeText.of(run.start(), request.now())));
    }
  }
}
