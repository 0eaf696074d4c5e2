package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.ClockNotes;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.RunsRow;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.ServiceStatus;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import dev.pynmon.web.why.SaidPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One runner, for the template {@code runner/runner}.
 *
 * @param pageTitle what it is: its class, or that it is a client
 * @param pageId its id
 * @param pageTag how its presence is coloured
 * @param pageWord its presence
 * @param pageSaid what is to be said of it
 * @param pageTone how bad what is said is
 * @param tabs the pages of the area
 * @param pageMissing what could not be asked
 * @param clocks what is to be said of the clocks that dated what stands there
 * @param pageFacts what is known of it
 * @param nowNote what is to be said of what it holds
 * @param nowThere true when it holds anything
 * @param nowWorks what it holds
 * @param pastNote what is to be said of what it did
 * @param pastFurther where to look further back; none when there is nothing more
 * @param pastThere true when it did anything, as far as was looked
 * @param pastWorks what it did last
 * @param rowsEnded "": what its workers ended is not told
 * @param sightings its workers, as one list
 * @param pageHasWorkers true when there are any
 * @param runs its runs of the atomic service
 * @param pageHasRuns true when there are any
 * @param pageAllRuns all of them
 */
record RunnerPage(
    String pageTitle,
    String pageId,
    String pageTag,
    String pageWord,
    List<SaidPart> pageSaid,
    String pageTone,
    List<Tab> tabs,
    List<MissingNote> pageMissing,
    List<String> clocks,
    RunnerFacts pageFacts,
    String nowNote,
    boolean nowThere,
    List<WorkRow> nowWorks,
    String pastNote,
    Href pastFurther,
    boolean pastThere,
    List<WorkRow> pastWorks,
    boolean pageHasWorkers,
    String rowsEnded,
    List<SightingRow> sightings,
    boolean pageHasRuns,
    List<RunsRow> runs,
    Href pageAllRuns) {
  static RunnerPage of(RunnerDetail detail, Url self, Links links) {
    RunnerId id = detail.runner().id();
    Instant now = detail.asOf();
    Optional<RunnerPast> past = detail.past().available();
    RowWork work =
        RowWork.of(
            RunnerAnswer.holders(detail),
            detail.running().available().map(page -> page.next().isEmpty()));
    return new RunnerPage(
        title(detail),
        SafeText.whole(id.value()),
        ServiceStatus.tag(detail.runner().presence()),
        id.isExternal() ? "client" : ServiceStatus.word(detail.runner().presence()),
        SaidPart.of(RunnerAnswer.of(detail), now, links),
        RunnerAnswer.tone(detail),
        Tab.ofRunners(Tab.RunnerTab.RUNNERS, links),
        MissingNote.of(detail.missing()),
        ClockNotes.of(detail),
        RunnerFacts.of(detail, links),
        NowNote.of(detail),
        detail.running().available().filter(page -> !page.items().isEmpty()).isPresent(),
        detail.running().available().map(Page::items).orElse(List.of()).stream()
            .filter(row -> row.state().isPresent())
            .map(row -> WorkRow.running(row, id, now, links))
            .toList(),
        pastNote(detail),
        past.flatMap(RunnerPast::searchedBackTo)
            .map(
                moment ->
                    self.without(RunnerHandler.UNTIL)
                        .with(RunnerHandler.UNTIL, moment)
                        .at("past-h"))
            .map(Href::to)
            .orElse(Href.NONE),
        past.filter(found -> !found.works().isEmpty()).isPresent(),
        past.map(RunnerPast::works).orElse(List.of()).stream()
            .map(each -> WorkRow.past(each, id, now, links))
            .toList(),
        !detail.workers().isEmpty(),
        "",
        detail.workers().stream()
            .map(worker -> SightingRow.head(worker, work, now, links))
            .toList(),
        !detail.serviceRuns().isEmpty(),
        runs(detail, links),
        Href.to(links.to("runners", "atomic-service", "timeline").with("runner_id", id.value())));
  }

  private static String title(RunnerDetail detail) {
    return detail
        .runner()
        .context()
        .map(RunnerContext::runnerClass)
        .filter(name -> !name.isEmpty())
        .map(SafeText::name)
        .orElse(detail.runner().id().isExternal() ? "ExternalRunner" : "Runner");
  }

  private static List<RunsRow> runs(RunnerDetail detail, Links links) {
    boolean gone = detail.runner().presence() == RunnerPresence.GONE;
    return detail.serviceRuns().stream()
        .map(run -> RunsRow.of(run, gone, false, detail.asOf(), links))
        .toList();
  }

  private static String pastNote(RunnerDetail detail) {
    return switch (detail.past()) {
      case Answer.Missing<RunnerPast> missing ->
          "Not known: " + AbsenceText.word(missing.why()) + ".";
      case Answer.Available<RunnerPast> there -> pastNote(there.value(), detail.asOf());
    };
  }

  private static String pastNote(RunnerPast past, Instant now) {
    String number = CountText.of(past.lookedAt());
    String looked =
        past.until().isBefore(now)
            ? number
                + " changes looked at, those before "
                + TimeText.full(past.until())
                + TimeText.zone(past.until())
            : "The newest " + number + " changes looked at";
    return past.searchedBackTo()
        .map(moment -> looked + ", back to " + TimeText.dated(moment) + ".")
        .orElse(looked + ", to the very first.");
  }
}
