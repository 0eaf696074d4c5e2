package dev.pynmon.application.port.out.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Clue;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The records of invocations in the state backend (wire format, sections 2.3 and 2.5).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Records {
  /** Arguments longer than this many characters in all are reported as damaged, not read. */
  int MAX_ARGUMENTS = 4_000_000;

  /**
   * The records of these invocations; those without one are left out, unreadable ones are {@link
   * dev.pynmon.domain.invocation.DamagedInvocation}. Cost: one batch of look-ups.
   *
   * @param ids at most 1,000
   */
  Map<InvocationId, StoredInvocation> of(Collection<InvocationId> ids);

  /**
   * Those of these invocations that have a record, readable or not. Cost: one batch of look-ups, in
   * which a store need not read what they say.
   *
   * @param ids at most 1,000
   */
  default Set<InvocationId> known(Collection<InvocationId> ids) {
    return of(ids).keySet();
  }

  /**
   * Those of these invocations whose arguments, or record, may hold a clue; none that holds it is
   * left out. All of them where a store cannot tell for less than it costs to read their records.
   * What is hidden counts, too: whoever asks reads what is left. Cost: one batch of look-ups,
   * without reading what arguments say.
   *
   * @param ids at most 1,000
   * @param clue of arguments or of a record
   */
  default Set<InvocationId> mayHold(Collection<InvocationId> ids, Clue clue) {
    return Set.copyOf(ids);
  }

  /**
   * The same of any of several clues. Cost: that of one batch for each, of one for all where a
   * store looks for them together.
   *
   * @param ids at most 1,000
   * @param clues of arguments or of a record
   */
  default Set<InvocationId> mayHoldAny(Collection<InvocationId> ids, Collection<Clue> clues) {
    Set<InvocationId> found = new HashSet<>();
    for (Clue clue : clues) {
      found.addAll(mayHold(ids.stream().filter(id -> !found.contains(id)).toList(), clue));
    }
    return found;
  }

  /**
   * The ids of all records, last written first; that is not quite the order of registration. Cost:
   * one index range.
   */
  Page<InvocationId> page(PageRequest page);

  /**
   * The children of an invocation, by id: only the orchestrator knows their order of registration.
   * Of more than 10,000 the order is the store's own. Cost: one index range.
   */
  Page<InvocationId> children(InvocationId parent, PageRequest page);

  /**
   * The first children of many invocations and how many there are; those without any are left out.
   * Cost: one batch.
   *
   * @param parents at most 1,000 ids
   * @param each how many children at most for each, by id; counting stops at 10,000
   */
  Map<InvocationId, Children> childrenOf(Collection<InvocationId> parents, int each);

  /** How many records there are, counted up to a bound. */
  Count count(long bound);
}
