package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runnerwork.GoneSentence;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import dev.pynmon.web.why.SaidPart;
import java.util.List;

/**
 * The runners that are gone, for the template {@code runner/gone}.
 *
 * @param tabs the pages of the area
 * @param goneTone how bad what is said is
 * @param goneSaid what is to be said of those that are listed
 * @param goneMissing what could not be asked
 * @param goneQuery the field for a query
 * @param goneNone what is said where none is listed
 * @param goneThere true when any is listed
 * @param goneRows they, first those that held something
 * @param goneFoot which of them these are
 * @param goneExport all of them as a file
 * @param gonePager to other parts
 * @param goneSearched how far was looked; none when far enough
 * @param goneTimeout how long a runner may be silent
 */
record GonePage(
    List<Tab> tabs,
    String goneTone,
    List<SaidPart> goneSaid,
    List<MissingNote> goneMissing,
    QueryForm goneQuery,
    String goneNone,
    boolean goneThere,
    List<GoneRow> goneRows,
    String goneFoot,
    ExportLinks goneExport,
    Pager gonePager,
    List<SearchedNote> goneSearched,
    String goneTimeout) {
  static GonePage of(
      GoneRunners gone, Page<RunnerSentence> part, PageRequest asked, Request request) {
    Links links = request.links();
    Query sent = request.params().query();
    Url self = links.to("runners", "gone").with(RowsBefore.without(sent));
    RowsBefore before = RowsBefore.of(sent, asked, part, FoundText.UNCOUNTED);
    Pager pager = Pager.newestFirst(self, part, asked, before);
    QueryForm query = QueryForm.of(Noun.RUNNERS, request);
    return new GonePage(
        Tab.ofRunners(Tab.RunnerTab.GONE, links),
        part.items().stream().allMatch(one -> one.held().isEmpty()) ? "" : "st-failed",
        SaidPart.of(said(part, asked, request), gone.asOf(), links),
        MissingNote.of(gone.missing()),
        query,
        query.isAsked() ? FoundText.emptyTitle(part, true, "runner") : "No runner is gone",
        !part.items().isEmpty(),
        part.items().stream()
            .map(one -> GoneRow.of(one, gone.deadAfter(), Narrowed.of(request), gone.asOf(), links))
            .toList(),
        FoundText.foot(part, before.number(), before.counted(FoundText.UNCOUNTED, part)),
        ExportLinks.asked(GoneExport.NAME, sent, links),
        pager,
        SearchedNote.of(part, pager),
        DurationText.of(gone.deadAfter()));
  }

  /** All of them up to here, and what those on this part held. */
  static Sentence said(Page<RunnerSentence> part, PageRequest asked, Request request) {
    boolean isAsked = RunnerPages.search(request).isPresent();
    if (isAsked && part.items().isEmpty()) {
      return Sentence.of(
          FoundText.noneMatches(
              part,
              asked instanceof PageRequest.Skip
                  ? "No runner that is gone matches."
                  : "No further runner that is gone matches."));
    }
    RowsBefore before = RowsBefore.of(request.params().query(), asked, part, FoundText.UNCOUNTED);
    Count upToHere = before.counted(FoundText.UNCOUNTED, part).available().orElseThrow();
    return GoneSentence.of(isAsked ? new Count.AtLeast(upToHere.value()) : upToHere, part.items());
  }
}
