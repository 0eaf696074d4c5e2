package dev.pynmon.web.task;

import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.triggermap.ConditionText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trigger that has to do with a task.
 *
 * @param trigLink its page
 * @param trigTask what it starts
 * @param trigJoin how its conditions are joined; "" when there is but one
 * @param trigWords its conditions, {@value #MOST} at most
 * @param trigMore how many more there are; "" for none
 */
record TriggerItem(
    IdLink trigLink, TaskLink trigTask, String trigJoin, List<Way> trigWords, String trigMore) {
  private static final int MOST = 10;
  private static final int WORDS = 200;

  static TriggerItem of(
      StoredTrigger stored, Map<String, StoredCondition> conditions, Links links) {
    List<String> ids = stored.readable().map(Trigger::conditions).orElse(List.of());
    return new TriggerItem(
        IdLink.ofTrigger(stored.id(), links),
        TaskLink.of(stored.readable().flatMap(Trigger::task), links),
        stored.readable().filter(_ -> ids.size() > 1).map(TriggerItem::join).orElse(""),
        ids.stream().limit(MOST).map(id -> words(id, conditions, links)).toList(),
        ids.size() > MOST ? "and " + (ids.size() - MOST) + " more" : "");
  }

  private static String join(Trigger trigger) {
    return trigger.needsAll() ? "all of:" : "any of:";
  }

  private static Way words(String id, Map<String, StoredCondition> conditions, Links links) {
    String words =
        Optional.ofNullable(conditions.get(id))
            .flatMap(StoredCondition::readable)
            .map(Condition::what)
            .map(ConditionText::words)
            .orElse(id);
    return new Way(PageLinks.condition(id, links), SafeText.line(words, WORDS));
  }
}
