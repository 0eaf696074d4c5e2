package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

record FakeContexts(FakeData data, Calls calls) implements Contexts {
  @Override
  public Map<RunnerId, RunnerContext> of(Collection<RunnerId> runners) {
    calls.note("contexts.of");
    if (runners.isEmpty() || runners.size() > PageRequest.MAX_LIMIT) {
      throw new IllegalArgumentException("ids: " + runners.size());
    }
    Map<RunnerId, RunnerContext> found = new LinkedHashMap<>(data.contexts);
    found.keySet().retainAll(runners);
    return found;
  }

  @Override
  public Snapshot<Page<RunnerContext>> startingWith(String prefix, PageRequest page) {
    calls.note("contexts.startingWith");
    List<RunnerContext> found =
        data.contexts.values().stream()
            .filter(each -> each.id().value().startsWith(prefix))
            .toList();
    return data.listed(ListPages.page(found, each -> each.id().value(), page));
  }
}
