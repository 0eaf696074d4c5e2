package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.trigger.ListTriggerRunsUseCase;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.TriggerRunTally;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.part.Tab.TriggerTab;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.trigger.due.DueCard;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.List;

/**
 * Runs of triggers, for the template {@code trigger/list}.
 *
 * @param tabs the pages of the area
 * @param runsMissing what could not be asked
 * @param runsTone gives the answer its colour
 * @param runsClaim what they started
 * @param runsText how that ended
 * @param runsDue how often cron was due then; none where that is not asked for or cannot be told
 * @param runsFailed those of them whose invocation failed; none where none did or they are shown
 * @param runsFailedText how many these are
 * @param runsWhen the times to choose from
 * @param runsQuery the field for a query
 * @param runsForm what else they can be narrowed by
 * @param runsNote what is shown of them
 * @param runsThere true when there is one
 * @param runsOfMany true: of whichever task
 * @param runsListed the runs
 * @param runsEmpty what is said where there is none
 * @param runsSearched how far was looked; at most one
 * @param runsFoot which of them these are
 * @param runsPager to other parts of the list
 * @param runsExport all of it as a file
 */
record RunsPage(
    List<Tab> tabs,
    List<MissingNote> runsMissing,
    String runsTone,
    String runsClaim,
    String runsText,
    List<DueCard> runsDue,
    Href runsFailed,
    String runsFailedText,
    List<WhenLink> runsWhen,
    QueryForm runsQuery,
    RunsForm runsForm,
    String runsNote,
    boolean runsThere,
    boolean runsOfMany,
    List<ListedRun> runsListed,
    String runsEmpty,
    List<SearchedNote> runsSearched,
    String runsFoot,
    Pager runsPager,
    ExportLinks runsExport) {
  /**
   * A time to choose with one click.
   *
   * @param whenHref the list of that time
   * @param whenText what it is called
   * @param whenChosen true when it is the one that is shown
   * @param whenFrom when that begins; "" for all time
   * @param whenTo when that ends
   */
  record WhenLink(
      Href whenHref, String whenText, boolean whenChosen, String whenFrom, String whenTo) {
    static List<WhenLink> of(RunsParams params, Url self) {
      Url bare = self.without(RunsParams.WHEN, RunsParams.START, RunsParams.END);
      return Arrays.stream(When.values())
          .map(
              when ->
                  new WhenLink(
                      Href.to(when == When.ANY ? bare : bare.with(RunsParams.WHEN, when.word())),
                      when.label(),
                      params.typed().isEmpty() && params.when() == when,
                      when == When.ANY ? "" : params.filter().window().from().toString(),
                      params.filter().window().to().toString()))
          .toList();
    }
  }

  static RunsPage of(
      TriggerRunList list, TriggerRunList.Part part, RunsParams params, Request request) {
    Query sent = request.params().query();
    Url self = RowsBefore.without(request.self());
    Links links = request.links();
    RunsSentence sentence = new RunsSentence(params, list.trigger(), part.tally(), list.asOf());
    Url bare = self.without("after", "before", "page");
    long failed = part.tally().with(KnownStatus.FAILED);
    boolean leads = failed > 0 && !params.failed();
    Answer<Count> total = total(params, part.tally());
    RowsBefore before = RowsBefore.of(sent, params.page(), part.page(), total);
    Pager pager = Pager.newestFirst(self, part.page(), params.page(), before);
    Narrowed narrowed = Narrowed.of(sent, RunsParams.NAMES);
    List<ListedRun> rows =
        ListedRun.of(part.page().items(), part.started(), narrowed, list.asOf(), links);
    return new RunsPage(
        Tab.ofTriggers(params.isNightOfCron() ? TriggerTab.NIGHT : TriggerTab.RUNS, links),
        MissingNote.of(list.missing()),
        DueCard.isMissed(part.due()) ? "st-failed" : sentence.tone(),
        sentence.claim(),
        sentence.text(),
        DueCard.of(part.due(), links),
        leads ? Href.to(bare.with(RunsParams.FAILED, 1)) : Href.NONE,
        leads ? "Show " + theFailed(failed) : "",
        WhenLink.of(params, bare),
        QueryForm.of(Noun.TRIGGER_RUNS, request),
        RunsForm.of(params, list, links),
        note(params, rows.size(), failed),
        !rows.isEmpty(),
        true,
        rows,
        empty(params, part.page()),
        SearchedNote.of(part.page(), pager),
        FoundText.foot(part.page(), before.number(), before.counted(total, part.page())),
        pager,
        ExportLinks.of(RunsExport.NAME, params.exported(sent), RunsParams.NAMES, links));
  }

  /** Those whose invocation failed are not counted apart. */
  private static Answer<Count> total(RunsParams params, TriggerRunTally tally) {
    return params.failed()
        ? FoundText.UNCOUNTED
        : new Answer.Available<>(Count.of(tally.runs(), tally.complete()));
  }

  private static String note(RunsParams params, int shown, long failed) {
    return !params.failed()
        ? "newest first"
        : shown < failed
            ? "the newest "
                + CountText.of(shown)
                + " of the "
                + CountText.of(failed)
                + " that failed"
            : "newest first, only what failed";
  }

  private static String theFailed(long failed) {
    return failed == 1
        ? "the one that failed"
        : failed > ListTriggerRunsUseCase.MAX_FAILED
            ? "the newest " + CountText.of(ListTriggerRunsUseCase.MAX_FAILED)
            : "the " + CountText.of(failed);
  }

  private static String empty(RunsParams params, Page<?> page) {
    return params.failed()
        ? "None of the runs that were looked at started something that failed."
        : FoundText.noneMatches(
            page,
            "No run that is kept fits what is chosen. pynenc keeps them for some days, seven unless"
                + " told otherwise.");
  }
}
