package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The triggers of an application, for the template {@code trigger/triggers}.
 *
 * @param tabs the pages of the area
 * @param triggersMissing what could not be asked
 * @param triggersTone gives the answer its colour
 * @param triggersClaim how many there are, and upon what
 * @param triggersText what needs attention
 * @param triggersNote how old that is, and what is not shown; "" for nothing
 * @param triggersThere true when there is one
 * @param triggersLines the triggers, by task
 * @param triggersWait true when nothing is known yet
 * @param triggersPager to other parts of the list
 */
record TriggersPage(
    List<Tab> tabs,
    List<MissingNote> triggersMissing,
    String triggersTone,
    String triggersClaim,
    String triggersText,
    String triggersNote,
    boolean triggersThere,
    List<TriggerLine> triggersLines,
    boolean triggersWait,
    Pager triggersPager) {
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
    String attention = attention(lines);
    return new TriggersPage(
        Tab.ofTriggers(false, links),
        MissingNote.of(list.missing()),
        attention.isEmpty() ? "" : "st-failed",
        claim(page, deeds),
        attention,
        snapshot.isComplete() ? "" : "Not all are known yet: they are looked for.",
        !lines.isEmpty(),
        lines,
        snapshot instanceof Snapshot.NotYet<Page<StoredTrigger>>,
        Pager.plain(self, page, asked));
  }

  private static String task(StoredTrigger trigger) {
    return trigger.readable().flatMap(Trigger::task).map(key -> key.value()).orElse("");
  }

  private static String claim(Page<StoredTrigger> page, TriggerDeeds deeds) {
    if (page.items().isEmpty()) {
      return "No trigger is kept.";
    }
    Map<String, Long> kinds = new TreeMap<>();
    page.items().stream()
        .flatMap(trigger -> trigger.readable().stream())
        .flatMap(trigger -> trigger.conditions().stream())
        .distinct()
        .flatMap(id -> deeds.condition(id).stream())
        .flatMap(stored -> stored.readable().stream())
        .map(Condition::what)
        .forEach(what -> kinds.merge(kind(what), 1L, Long::sum));
    List<String> words = new ArrayList<>();
    kinds.forEach((kind, count) -> words.add(CountText.of(count, kind)));
    return CountText.of(page.items().size(), "trigger")
        + (page.next().isPresent() || page.previous().isPresent() ? " on this page" : "")
        + (words.isEmpty() ? "." : " upon " + String.join(", ", words) + ".");
  }

  private static String kind(TaskCondition what) {
    return switch (what) {
      case TaskCondition.Cron cron -> "cron expression";
      case TaskCondition.Event event -> "event code";
      case TaskCondition.Status status -> "status condition";
      case TaskCondition.Result result -> "result condition";
      case TaskCondition.Failure failure -> "exception condition";
      case TaskCondition.Composite composite -> "composite condition";
      case TaskCondition.Other other -> "other condition";
    };
  }

  private static String attention(List<TriggerLine> lines) {
    long nobody = lines.stream().filter(TriggerLine::lineNobody).count();
    long missed = lines.stream().filter(TriggerLine::lineMissed).count();
    return (missed == 0
            ? ""
            : " The last three times of "
                + CountText.of(missed)
                + " passed without a run: pynenc starts a task only within 60 s of its time, while a"
                + " runner is there, and a lone one only in a part of each cycle.")
        + (nobody == 0
            ? ""
            : " " + CountText.of(nobody) + " call a task that the code does not register.");
  }
}
