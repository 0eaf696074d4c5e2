package dev.pynmon.application.port.out.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.search.Clue;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Results and exceptions in the state backend (wire format, sections 4.4 and 4.5).
 *
 * <p>Safe for concurrent use. Throws {@link dev.pynmon.domain.app.BackendException} when the store
 * does not answer.
 */
public interface Outcomes {
  /**
   * What these invocations left behind; those without anything are left out. Cost: one batch.
   *
   * @param ids at most 1,000
   * @param maxChars how many characters of each text to read at most
   */
  Map<InvocationId, Outcome> of(Collection<InvocationId> ids, int maxChars);

  /**
   * Those of these invocations that left an exception, or a result that may hold a clue; none whose
   * result holds it is left out. All of them where a store cannot tell for less than it costs to
   * read what they left. Cost: one batch, without reading what results say.
   *
   * @param ids at most 1,000
   * @param result of a result; empty where exceptions alone count
   */
  default Set<InvocationId> mayHold(Collection<InvocationId> ids, Optional<Clue> result) {
    return Set.copyOf(ids);
  }
}
