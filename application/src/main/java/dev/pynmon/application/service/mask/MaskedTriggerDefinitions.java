package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Triggers whose arguments are without what is hidden. */
record MaskedTriggerDefinitions(TriggerDefinitions definitions, MaskedTexts texts)
    implements TriggerDefinitions {
  @Override
  public Map<String, StoredTrigger> of(Collection<String> ids) {
    Map<String, StoredTrigger> found = new LinkedHashMap<>(definitions.of(ids));
    found.replaceAll((_, trigger) -> texts.trigger(trigger));
    return found;
  }

  @Override
  public Snapshot<Page<StoredTrigger>> all(PageRequest page) {
    return definitions.all(page).map(found -> found.map(texts::trigger));
  }

  @Override
  public Map<TaskKey, List<StoredTrigger>> calling(Collection<TaskKey> tasks) {
    Map<TaskKey, List<StoredTrigger>> found = new LinkedHashMap<>(definitions.calling(tasks));
    found.replaceAll((_, triggers) -> triggers.stream().map(texts::trigger).toList());
    return found;
  }

  @Override
  public Map<String, List<String>> upon(Collection<String> conditions) {
    return definitions.upon(conditions);
  }
}
