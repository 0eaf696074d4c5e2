package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.triggermap.MapCondition;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.triggermap.MapWays;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.Optional;

/**
 * Where the parts of the map lead.
 *
 * @param links makes the links of the page
 */
record MapLinks(Links links) implements MapWays {
  @Override
  public Optional<String> condition(MapCondition condition) {
    return condition
        .what()
        .filter(TaskCondition.Event.class::isInstance)
        .map(what -> ((TaskCondition.Event) what).code())
        .filter(SafeText::isShortKey)
        .map(code -> EventsAddress.of(code, links).toString())
        .or(() -> given(ConditionView.href(condition.id(), links)));
  }

  @Override
  public Optional<String> trigger(String id) {
    return given(PageLinks.trigger(id, links));
  }

  @Override
  public Optional<String> task(TaskKey task) {
    return given(PageLinks.task(task, links));
  }

  private static Optional<String> given(Href href) {
    return Optional.of(href).filter(Href::leads).map(Href::hrefText);
  }
}
