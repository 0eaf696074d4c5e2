package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.part.Tab.TriggerTab;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
 * @param triggersThere true when there is one
 * @param triggersLines the triggers, by task
 * @param triggersWait true when nothing is known yet
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
    boolean triggersThere,
    List<TriggerLine> triggersLines,
    boolean triggersWait,
    Pager triggersPager,
    ExportLinks triggersExport) {
  static TriggersPage of(
      TriggerList list,
      Snapshot<Page<StoredTrigger>> snapshot,
      PageRequest asked,
      Url self,
      Links links) {
    Page<StoredTrigger> page = snapshot.value().orElse(Page.empty());
    TriggerDeeds deeds = new TriggerDeeds(list.surroundings(), list.asOf());
    List<TriggerLine> lines =
        page.items().stream()
            .sorted(Comparator.comparing(TriggersPage::task).thenComparing(StoredTrigger::id))
            .map(trigger -> TriggerLine.of(trigger, deeds, links))
            .toList();
    TriggersSentence sentence = new TriggersSentence(list.mapped(), deeds);
    return new TriggersPage(
        Tab.ofTriggers(TriggerTab.TRIGGERS, links),
        MissingNote.of(list.missing()),
        sentence.tone(),
        sentence.claim(),
        sentence.text(),
        snapshot.isComplete() ? "" : "Not all are known yet: they are looked for.",
        MapCard.of(list, deeds, links),
        !lines.isEmpty(),
        lines,
        snapshot instanceof Snapshot.NotYet<Page<StoredTrigger>>,
        Pager.plain(self, page, asked),
        ExportLinks.of(TriggersExport.NAME, Query.NONE, Set.of(), links));
  }

  private static String task(StoredTrigger trigger) {
    return trigger.readable().flatMap(Trigger::task).map(key -> key.value()).orElse("");
  }
}
