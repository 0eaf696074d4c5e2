package dev.pynmon.web.event;

import dev.pynmon.domain.trigger.firing.Consequence;
import dev.pynmon.domain.trigger.firing.EventFate;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.trigger.ConsequenceText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * What came of an event at a trigger that started nothing.
 *
 * @param fateTask what the trigger calls
 * @param fateTrigger its page, which tells more
 * @param fateText what came of the event there
 */
record FateRow(TaskLink fateTask, IdLink fateTrigger, String fateText) {
  static List<FateRow> of(List<EventFate> fates, Instant now, Links links) {
    return fates.stream()
        .filter(fate -> !(fate.consequence() instanceof Consequence.Ran))
        .map(fate -> of(fate, now, links))
        .toList();
  }

  private static FateRow of(EventFate fate, Instant now, Links links) {
    return new FateRow(
        TaskLink.of(fate.trigger().task(), links),
        IdLink.ofTrigger(fate.trigger().id(), links),
        ConsequenceText.of(fate.consequence(), now));
  }
}
