package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.text.ActiveText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The active runners, for the template {@code runner/active}.
 *
 * @param activeNote how many there are
 * @param activeTimeout how long a runner may be silent
 * @param activeRule why so long
 * @param activeAsOf when this was read
 * @param activeRefresh where this is asked for again
 * @param activeThere true when there are any
 * @param activeMore what is not listed; "" when all are
 * @param sightings the runners, each above its workers
 */
record ActiveView(
    String activeNote,
    String activeTimeout,
    String activeRule,
    String activeAsOf,
    Refresh activeRefresh,
    boolean activeThere,
    String activeMore,
    List<SightingRow> sightings) {
  private static final Set<RunnerPresence> IS_ACTIVE =
      Set.of(RunnerPresence.ACTIVE, RunnerPresence.STALE);

  static ActiveView of(RunnerList list, RunnerList.Active active, Links links) {
    return new ActiveView(
        note(list, active),
        DurationText.of(list.deadAfter()),
        SettingView.areAssumed(list.settings())
            ? "pynenc's default, assumed as the configuration could not be read"
            : "as configured",
        TimeText.clock(list.asOf()),
        Refresh.of(links.area("runners"), links.to("runners", "refresh"), "runners-active"),
        !active.groups().isEmpty(),
        active.complete()
            ? ""
            : "The first " + CountText.of(active.listed()) + " by creation are listed.",
        rows(list, active, links));
  }

  private static String note(RunnerList list, RunnerList.Active active) {
    String number =
        list.counts()
            .available()
            .map(ActiveText::withDone)
            .orElseGet(() -> CountText.of(active.listed()) + " active");
    return number
        + ", "
        + CountText.of(active.eligible())
        + " eligible for the atomic service, "
        + CountText.of(served(active))
        + " with a run of it";
  }

  /** Of the active runners, as the other two numbers: the head of a group may itself be gone. */
  private static long served(RunnerList.Active active) {
    return active.groups().stream()
        .flatMap(group -> Stream.concat(Stream.of(group.head()), group.workers().stream()))
        .filter(runner -> IS_ACTIVE.contains(runner.presence()))
        .filter(runner -> active.served().contains(runner.id()))
        .count();
  }

  private static List<SightingRow> rows(RunnerList list, RunnerList.Active active, Links links) {
    List<SightingRow> rows = new ArrayList<>();
    for (RunnerGroup group : active.groups()) {
      rows.add(SightingRow.head(group.head(), active.served(), list.asOf(), links));
      group
          .workers()
          .forEach(
              worker -> rows.add(SightingRow.worker(worker, active.served(), list.asOf(), links)));
    }
    return rows;
  }
}
