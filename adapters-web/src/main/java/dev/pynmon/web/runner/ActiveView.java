package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.DurationText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;

/**
 * The active runners, for the template {@code runner/active}.
 *
 * @param activeNote how many there are
 * @param activeTimeout how long a runner may be silent
 * @param activeAsOf when this was read
 * @param activeHref the whole page
 * @param activeRefresh this part alone
 * @param activeThere true when there are any
 * @param activeMore what is not listed; "" when all are
 * @param sightings the runners, each above its workers
 */
record ActiveView(
    String activeNote,
    String activeTimeout,
    String activeAsOf,
    String activeHref,
    String activeRefresh,
    boolean activeThere,
    String activeMore,
    List<SightingRow> sightings) {
  static ActiveView of(RunnerList list, RunnerList.Active active, Links links) {
    return new ActiveView(
        note(list, active),
        DurationText.of(list.deadAfter()),
        TimeText.clock(list.asOf()),
        links.area("runners").toString(),
        links.to("runners", "refresh").toString(),
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
            .map(counts -> CountText.of(counts.active()))
            .orElseGet(() -> CountText.of(active.listed()));
    long served =
        active.groups().stream()
            .map(group -> group.head().id())
            .filter(active.served()::contains)
            .count();
    return number
        + " active, "
        + CountText.of(active.eligible())
        + " eligible for the atomic service, "
        + CountText.of(served)
        + " with a run of it";
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
