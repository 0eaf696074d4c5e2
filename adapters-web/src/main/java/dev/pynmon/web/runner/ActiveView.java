package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.Holders;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runnerwork.Holder;
import dev.pynmon.domain.runnerwork.RunnersSentence;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.ActiveText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SaidPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The active runners, for the template {@code runner/active}.
 *
 * @param activeTone how bad what is said is
 * @param activeSaid what is to be said of them
 * @param activeNote how many there are
 * @param activeTimeout how long a runner may be silent
 * @param activeRule why so long
 * @param activeAsOf when this was read
 * @param activeRefresh where this is asked for again
 * @param activeThere true when there are any
 * @param activeMore what is not listed; "" when all are
 * @param rowsEnded the head of the column of what they ended; "" for none
 * @param sightings the runners, each above its workers
 */
record ActiveView(
    String activeTone,
    List<SaidPart> activeSaid,
    String activeNote,
    String activeTimeout,
    String activeRule,
    String activeAsOf,
    Refresh activeRefresh,
    boolean activeThere,
    String activeMore,
    String rowsEnded,
    List<SightingRow> sightings) {
  private static final Set<RunnerPresence> IS_ACTIVE =
      Set.of(RunnerPresence.ACTIVE, RunnerPresence.STALE);

  static ActiveView of(RunnerList list, RunnerList.Active active, Links links) {
    RowWork work = RowWork.of(list, active.served());
    return new ActiveView(
        tone(work),
        SaidPart.of(sentence(list, active), list.asOf(), links),
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
        work.endedHead(),
        rows(list, active, work, links));
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
        + " ran it";
  }

  /** Of the active runners, as the other two numbers: the head of a group may itself be gone. */
  private static long served(RunnerList.Active active) {
    return active.groups().stream()
        .flatMap(group -> Stream.concat(Stream.of(group.head()), group.workers().stream()))
        .filter(runner -> IS_ACTIVE.contains(runner.presence()))
        .filter(runner -> active.served().contains(runner.id()))
        .count();
  }

  private static String tone(RowWork work) {
    return work.holders().values().stream().anyMatch(Holder::isMissed) ? "st-failed" : "";
  }

  private static Sentence sentence(RunnerList list, RunnerList.Active active) {
    Count number =
        list.counts()
            .available()
            .map(RunnerCounts::active)
            .orElse(new Count.AtLeast(active.listed()));
    return switch (list.holding()) {
      case Answer.Available<Holders> there ->
          RunnersSentence.of(
              number, there.value().holders(), there.value().complete(), list.asOf());
      case Answer.Missing<Holders> missing ->
          Sentence.of("What they hold is not known: " + AbsenceText.word(missing.why()) + ".");
    };
  }

  private static List<SightingRow> rows(
      RunnerList list, RunnerList.Active active, RowWork work, Links links) {
    List<SightingRow> rows = new ArrayList<>();
    for (RunnerGroup group : active.groups()) {
      rows.add(SightingRow.head(group, work, list.asOf(), links));
      group
          .workers()
          .forEach(worker -> rows.add(SightingRow.worker(worker, work, list.asOf(), links)));
    }
    return rows;
  }
}
