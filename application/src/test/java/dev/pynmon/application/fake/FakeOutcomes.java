package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

record FakeOutcomes(FakeData data, Calls calls) implements Outcomes {
  @Override
  public Map<InvocationId, Outcome> of(Collection<InvocationId> ids, int maxChars) {
    calls.note("outcomes.of");
    Map<InvocationId, Outcome> found = new LinkedHashMap<>();
    data.those(ids).stream()
        .filter(each -> !each.outcome().equals(Outcome.NONE))
        .forEach(each -> found.put(each.id, each.outcome()));
    return found;
  }
}
