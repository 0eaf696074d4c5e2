package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run of the atomic service that only runs of triggers tell of, for the template {@code
 * orchestrator/unrecorded}.
 *
 * @param oneId its id
 * @param tabs the pages of the area
 * @param lostUnread why its record cannot be read; none when there is no record
 * @param lostAll true when these are all of the run
 * @param lostFirst when the first of these runs of triggers was taken up; at most one
 * @param lostLast when the last of them was executed; at most one
 * @param lostTimeline what else went on then; none when that is not known
 * @param lostAgents the runner that had the service; none when that is not known
 * @param lostTriggers the runs of triggers
 */
record UnrecordedPage(
    String oneId,
    List<Tab> tabs,
    List<MissingNote> lostUnread,
    boolean lostAll,
    List<TimeText> lostFirst,
    List<TimeText> lostLast,
    Href lostTimeline,
    List<RunAgent> lostAgents,
    DoneTriggers lostTriggers) {
  static UnrecordedPage of(ShowServiceRunResult.Unrecorded found, Links links) {
    Instant now = found.asOf();
    List<Instant> moments =
        found.triggers().runs().items().stream()
            .flatMap(UnrecordedPage::moments)
            .sorted(Comparator.naturalOrder())
            .toList();
    return new UnrecordedPage(
        SafeText.whole(found.id()),
        Tab.ofRunners(Tab.RunnerTab.SERVICE, links),
        found.unread().map(why -> MissingNote.of(List.of(Component.ORCHESTRATOR), why)).stream()
            .toList(),
        found.triggers().lookedAtAll() && found.triggers().runs().complete(),
        moments.stream().limit(1).map(at -> TimeText.of(at, now)).toList(),
        moments.reversed().stream().limit(1).map(at -> TimeText.of(at, now)).toList(),
        moments.isEmpty() ? Href.NONE : PageLinks.timelineAround(moments, links),
        found.runner().map(runner -> RunAgent.of(runner, now, links)).stream().toList(),
        DoneTriggers.of(found.triggers(), now, links));
  }

  private static Stream<Instant> moments(TriggerRun run) {
    return Stream.concat(run.claimedAt().stream(), run.executedAt().stream());
  }
}
