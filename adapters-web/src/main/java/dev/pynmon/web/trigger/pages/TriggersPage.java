package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.part.Tab.TriggerTab;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.url.Links;
import java.util.Comparator;
import java.util.List;

/**
 * The triggers of an application, for the template {@code trigger/triggers}.
 *
 * @param tabs the pages of the area
 * @param triggersMissing what could not be asked
 * @param triggersTone gives the answer its colour
 * @param triggersClaim how many there are, and what needs attention
 * @param triggersText upon what they start, and more of that
 * @param triggersNote how old that is, and what is not shown; "" for nothing
 * @param triggersMap the map of them; at most one
 * @param triggersQuery the field for a query
 * @param triggersThere true when there is one
 * @param triggersLines the triggers, by task
 * @param triggersNone what is said where there is none
 * @param triggersSearched that not all were looked at
 * @param triggersPager to other parts of the list
 * @param triggersExport all of them as a file
 */
record TriggersPage(
    List<Tab> tabs,
    List<MissingNote> triggersMissing,
    String triggersTone,
    String triggersClaim,
    String triggersText,
    String triggersNote,
    List<MapCard> triggersMap,
    QueryForm triggersQuery,
    boolean triggersThere,
    List<TriggerLine> triggersLines,
    String triggersNone,
    List<SearchedNote> triggersSearched,
    Pager triggersPager,
    ExportLinks triggersExport) {
  static TriggersPage of(
      TriggerList list,
      Snapshot<Page<StoredTrigger>> snapshot,
      PageRequest asked,
      Request request) {
    Links links = request.links();
    Page<StoredTrigger> page = snapshot.value().orElse(Page.empty());
    TriggerDeeds deeds = new TriggerDeeds(list.surroundings(), list.asOf());
    List<TriggerLine> lines =
        page.items().stream()
            .sorted(Comparator.comparing(TriggersPage::task).thenComparing(StoredTrigger::id))
            .map(trigger -> TriggerLine.of(trigger, deeds, links))
            .toList();
    QueryForm query = QueryForm.of(Noun.TRIGGERS, request);
    TriggersSentence sentence = new TriggersSentence(list.mapped(), deeds);
    Pager pager = Pager.plain(request.self(), page, asked);
    return new TriggersPage(
        Tab.ofTriggers(TriggerTab.TRIGGERS, links),
        MissingNote.of(list.missing()),
        sentence.tone(),
        list.mapped().items().isEmpty()
            ? none(list.mapped(), snapshot, query.isAsked())
            : sentence.claim(),
        sentence.text(),
        snapshot.isComplete() ? "" : "Not all are known yet: they are looked for.",
        MapCard.of(list, deeds, links),
        query,
        !lines.isEmpty(),
        lines,
        snapshot instanceof Snapshot.NotYet<Page<StoredTrigger>>
            ? "Being looked for"
            : FoundText.emptyTitle(snapshot, query.isAsked(), "trigger"),
        SearchedNote.of(query.isAsked(), page, asked, "Not all triggers were looked at.", pager),
        pager,
        ExportLinks.asked(TriggersExport.NAME, request.params().query(), links));
  }

  /** Of which the sentence tells, in the whole of it. */
  private static String none(
      Page<StoredTrigger> mapped, Snapshot<Page<StoredTrigger>> listed, boolean isAsked) {
    if (!listed.isComplete()) {
      return FoundText.NONE_SO_FAR + ": triggers are still looked for.";
    }
    return isAsked ? FoundText.noneMatches(mapped, "No trigger matches.") : "No trigger is kept.";
  }

  private static String task(StoredTrigger trigger) {
    return trigger.readable().flatMap(Trigger::task).map(key -> key.value()).orElse("");
  }
}
