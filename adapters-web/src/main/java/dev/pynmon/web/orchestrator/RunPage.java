package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.web.part.RunnerPlace;
import dev.pynmon.web.part.RunsRow;
import dev.pynmon.web.part.ServiceStatus;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.part.TroubleNote;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.trigger.TriggerTable;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * One run of the atomic service, for the template {@code orchestrator/run}.
 *
 * @param oneId its id
 * @param tabs the pages of the area
 * @param troubles the service, when this run keeps it stuck
 * @param oneMark what the mark means; "" when it is not marked as going on
 * @param oneRow the run
 * @param oneClass the class of its runner; "" when its context is not stored
 * @param oneHost where that is; "" when that is not known
 * @param oneTag how the presence of the runner is coloured
 * @param onePresence the presence of the runner
 * @param oneSeen its last sign of life; at most one
 * @param oneAll the page of all runs that holds it
 * @param oneTriggers the runs of triggers that it did; none where this pynenc keeps none
 */
record RunPage(
    String oneId,
    List<Tab> tabs,
    List<TroubleNote> troubles,
    String oneMark,
    RunsRow oneRow,
    String oneClass,
    String oneHost,
    String oneTag,
    String onePresence,
    List<TimeText> oneSeen,
    String oneAll,
    List<TriggerTable> oneTriggers) {
  private static final String NO_TRIGGER =
      "None is known: no trigger was due, or the records were purged.";

  static RunPage of(ShowServiceRunResult.Found found, Links links) {
    AtomicRun run = found.run();
    RunnerSighting runner = found.runner();
    Instant now = found.asOf();
    boolean dead = runner.presence() == RunnerPresence.GONE;
    return new RunPage(
        SafeText.whole(run.id()),
        Tab.ofRunners(Tab.RunnerTab.SERVICE, links),
        TroubleNote.of(
            found.trouble().filter(trouble -> trouble.stuck().run().id().equals(run.id())),
            now,
            links),
        found.marked() ? "It is marked as going on: no other run begins before it ends." : "",
        RunsRow.of(run, dead, false, now, links),
        runner.context().map(RunnerContext::runnerClass).map(SafeText::name).orElse(""),
        runner.context().map(RunnerPlace::of).orElse(""),
        ServiceStatus.tag(runner.presence()),
        ServiceStatus.word(runner.presence()),
        runner.heartbeat().map(Heartbeat::last).map(last -> TimeText.of(last, now)).stream()
            .toList(),
        links
            .to("runners", "atomic-service", "timeline")
            .with(RunsParams.SELECTED, run.id())
            .at("selected")
            .toString(),
        triggers(found, links));
  }

  private static List<TriggerTable> triggers(ShowServiceRunResult.Found found, Links links) {
    return switch (found.triggers()) {
      case ComponentState.Available<ServiceRunTriggers> there ->
          List.of(
              TriggerTable.of(
                      there.component().runs(),
                      there.component().states(),
                      there.component().scenes(),
                      NO_TRIGGER,
                      found.asOf(),
                      links)
                  .ofOneService());
      case ComponentState.Missing<ServiceRunTriggers> missing
          when missing.why() instanceof Absence.InThisVersion ->
          List.of();
      case ComponentState.Missing<ServiceRunTriggers> missing ->
          List.of(TriggerTable.notKnown(missing.why()));
    };
  }
}
