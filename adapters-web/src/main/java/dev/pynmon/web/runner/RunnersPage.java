package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Set;

/**
 * All runners, for the template {@code runner/runners}.
 *
 * @param runnersClass the class of the runners, as configured, or that it is not known
 * @param tabs the pages of the area
 * @param runnersMissing what could not be asked
 * @param runnersActive those that are active
 * @param everKnown how many left a heartbeat
 * @param everQuery the field for a query
 * @param everAsked true where one is asked
 * @param everGone how many of this part are gone; "" for none
 * @param everGoneHref the page of those
 * @param everThere true when any did
 * @param everRows a part of them, newest created first
 * @param everFoot which of them these are
 * @param everPager to other parts
 * @param everExport all of them as a file
 * @param everSearched how far was looked; none when far enough
 * @param settings how they are configured
 */
record RunnersPage(
    String runnersClass,
    List<Tab> tabs,
    List<MissingNote> runnersMissing,
    ActiveView runnersActive,
    String everKnown,
    QueryForm everQuery,
    boolean everAsked,
    String everGone,
    Href everGoneHref,
    boolean everThere,
    EverRows everRows,
    String everFoot,
    Pager everPager,
    List<SearchedNote> everSearched,
    ExportLinks everExport,
    List<SettingView> settings) {
  static RunnersPage of(
      RunnerList list,
      RunnerList.Active active,
      Page<RunnerSighting> all,
      PageRequest asked,
      Request request) {
    Links links = request.links();
    Query sent = request.params().query();
    Url self = links.area("runners").with(RowsBefore.without(sent));
    Answer<Count> total = total(list, request);
    RowsBefore before = RowsBefore.of(sent, asked, all, total);
    Pager pager = Pager.newestFirst(self, all, asked, before);
    return new RunnersPage(
        runnerClass(list),
        Tab.ofRunners(Tab.RunnerTab.RUNNERS, links),
        MissingNote.of(list.missing()),
        ActiveView.of(list, active, links),
        list.counts()
            .available()
            .map(RunnerCounts::known)
            .map(known -> CountText.of(known, "runner"))
            .orElse(""),
        QueryForm.of(Noun.RUNNERS, request),
        RunnerPages.search(request).isPresent(),
        gone(all),
        Href.to(links.to("runners", "gone")),
        !all.items().isEmpty(),
        new EverRows(
            RowWork.of(list, active.served()).endedHead(),
            all.items().stream()
                .map(
                    each ->
                        SightingRow.alone(
                            each,
                            RowWork.of(list, active.served()),
                            Narrowed.of(request),
                            list.asOf(),
                            links))
                .toList()),
        FoundText.foot(all, before.number(), before.counted(total, all)),
        pager,
        SearchedNote.of(all, pager),
        ExportLinks.of("runners", self.query(), Set.of(QueryParam.NAME), links),
        SettingView.of(list.settings()));
  }

  /** How many a query finds, nobody counts. */
  private static Answer<Count> total(RunnerList list, Request request) {
    return RunnerPages.search(request).isPresent()
        ? FoundText.UNCOUNTED
        : list.counts().map(RunnerCounts::known);
  }

  private static String gone(Page<RunnerSighting> all) {
    long gone = all.items().stream().filter(each -> each.presence() == RunnerPresence.GONE).count();
    return gone == 0
        ? ""
        : CountText.of(gone) + " of those listed " + (gone == 1 ? "is gone" : "are gone");
  }

  private static String runnerClass(RunnerList list) {
    return SettingView.areAssumed(list.settings())
        ? "class not known"
        : SafeText.name(list.runnerClass());
  }

  /** The rows of this list, under the name that the template of rows knows. */
  record EverRows(String rowsEnded, List<SightingRow> sightings) {}
}
