package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.RunsRow;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.part.TroubleNote;
import dev.pynmon.web.url.Href;
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
 * @param oneAgent its runner
 * @param oneAll the page of all runs that holds it
 * @param oneTriggers the runs of triggers that it did; none where this pynenc keeps none
 */
record RunPage(
    String oneId,
    List<Tab> tabs,
    List<TroubleNote> troubles,
    String oneMark,
    RunsRow oneRow,
    RunAgent oneAgent,
    Href oneAll,
    List<DoneTriggers> oneTriggers) {
  static RunPage of(ShowServiceRunResult.Found found, Href free, Links links) {
    AtomicRun run = found.run();
    Instant now = found.asOf();
    boolean dead = found.runner().presence() == RunnerPresence.GONE;
    return new RunPage(
        SafeText.whole(run.id()),
        Tab.ofRunners(Tab.RunnerTab.SERVICE, links),
        TroubleNote.of(
            found.trouble().filter(trouble -> trouble.stuck().run().id().equals(run.id())),
            free,
            now,
            links),
        found.marked() ? "It is marked as going on: no other run begins before it ends." : "",
        RunsRow.of(run, dead, false, now, links),
        RunAgent.of(found.runner(), now, links),
        Href.to(
            links
                .to("runners", "atomic-service", "timeline")
                .with(RunsParams.SELECTED, run.id())
                .at("selected")),
        DoneTriggers.of(found.triggers(), now, links));
  }
}
