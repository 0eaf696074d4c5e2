package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Clue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

record FakeRecords(FakeData data, Calls calls) implements Records {
  @Override
  public Map<InvocationId, StoredInvocation> of(Collection<InvocationId> ids) {
    calls.note("records.of");
    if (ids.isEmpty() || ids.size() > PageRequest.MAX_LIMIT) {
      throw new IllegalArgumentException("ids: " + ids.size());
    }
    Map<InvocationId, StoredInvocation> found = new LinkedHashMap<>();
    data.invocations.those(ids).stream()
        .filter(each -> each.recorded)
        .forEach(each -> found.put(each.id, each.record()));
    return found;
  }

  /** Looks at serialized texts, as stores do. */
  @Override
  public Set<InvocationId> mayHold(Collection<InvocationId> ids, Clue clue) {
    calls.note("records.mayHold");
    if (ids.isEmpty() || ids.size() > PageRequest.MAX_LIMIT) {
      throw new IllegalArgumentException("ids: " + ids.size());
    }
    return data.invocations.those(ids).stream()
        .filter(each -> clue.texts().stream().allMatch(text(each, clue.place())::contains))
        .map(each -> each.id)
        .collect(Collectors.toSet());
  }

  private static String text(FakeInvocation one, Clue.Place place) {
    return (place == Clue.Place.RECORD ? one.record() : one.arguments()).toString();
  }

  @Override
  public Page<InvocationId> page(PageRequest page) {
    calls.note("records.page");
    return ListPages.page(recorded(), InvocationId::value, page);
  }

  @Override
  public Page<InvocationId> children(InvocationId parent, PageRequest page) {
    calls.note("records.children");
    return ListPages.page(children(parent), InvocationId::value, page);
  }

  @Override
  public Map<InvocationId, Children> childrenOf(Collection<InvocationId> parents, int each) {
    calls.note("records.childrenOf");
    Map<InvocationId, Children> found = new LinkedHashMap<>();
    for (InvocationId parent : parents) {
      List<InvocationId> all = children(parent);
      if (!all.isEmpty()) {
        found.put(
            parent, new Children(all.stream().limit(each).toList(), new Count.Exact(all.size())));
      }
    }
    return found;
  }

  @Override
  public Count count(long bound) {
    calls.note("records.count");
    return Count.upTo(recorded().size(), bound);
  }

  private List<InvocationId> recorded() {
    return data.invocations.newestFirst().stream()
        .filter(each -> each.recorded)
        .map(each -> each.id)
        .toList();
  }

  private List<InvocationId> children(InvocationId parent) {
    return data.invocations.stream()
        .filter(each -> each.parent().equals(Optional.of(parent)))
        .map(each -> each.id)
        .sorted()
        .toList();
  }
}
