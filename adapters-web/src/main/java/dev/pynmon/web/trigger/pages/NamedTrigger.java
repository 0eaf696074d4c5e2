package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * A trigger by its name.
 *
 * @param namedLink its page
 * @param namedTask what it calls
 * @param namedLogic how its conditions are joined; "" where its record cannot be read
 */
record NamedTrigger(IdLink namedLink, TaskLink namedTask, String namedLogic) {
  private static final int MOST = 200;

  static List<NamedTrigger> of(List<StoredTrigger> triggers, Links links) {
    return triggers.stream().limit(MOST).map(each -> of(each, links)).toList();
  }

  private static NamedTrigger of(StoredTrigger trigger, Links links) {
    return new NamedTrigger(
        IdLink.ofTrigger(trigger.id(), links),
        TaskLink.of(trigger.readable().flatMap(Trigger::task), links),
        trigger.readable().map(Trigger::logic).map(SafeText::name).orElse(""));
  }
}
