package dev.pynmon.application.service.mask;

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
import java.util.Map;
import java.util.Set;

/** Records whose arguments are without what is hidden. */
record MaskedRecords(Records records, MaskedTexts texts) implements Records {
  @Override
  public Map<InvocationId, StoredInvocation> of(Collection<InvocationId> ids) {
    Map<InvocationId, StoredInvocation> found = new LinkedHashMap<>(records.of(ids));
    found.replaceAll((_, stored) -> texts.record(stored));
    return found;
  }

  @Override
  public Set<InvocationId> known(Collection<InvocationId> ids) {
    return records.known(ids);
  }

  @Override
  public Set<InvocationId> mayHold(Collection<InvocationId> ids, Clue clue) {
    return records.mayHold(ids, clue);
  }

  @Override
  public Set<InvocationId> mayHoldAny(Collection<InvocationId> ids, Collection<Clue> clues) {
    return records.mayHoldAny(ids, clues);
  }

  @Override
  public Page<InvocationId> page(PageRequest page) {
    return records.page(page);
  }

  @Override
  public Page<InvocationId> children(InvocationId parent, PageRequest page) {
    return records.children(parent, page);
  }

  @Override
  public Map<InvocationId, Children> childrenOf(Collection<InvocationId> parents, int each) {
    return records.childrenOf(parents, each);
  }

  @Override
  public Count count(long bound) {
    return records.count(bound);
  }
}
