package dev.pynmon.application.port.out.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import java.util.Collection;
import java.util.Map;

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
}
