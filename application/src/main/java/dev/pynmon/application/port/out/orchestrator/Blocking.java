package dev.pynmon.application.port.out.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which invocations wait for which (wire format, section 7).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Blocking {
  /**
   * The invocations that others wait for, that wait for none themselves, and that a runner may pick
   * up. In the order in which pynenc would take them: none on SQLite.
   *
   * @param limit 1 to 1,000. Cost: one query over the edges, which exist only while somebody waits
   */
  List<InvocationId> blocking(int limit);

  /**
   * Who waits for each of these; those nobody waits for are left out.
   *
   * @param waited at most 1,000 ids
   * @param each how many waiters at most for each of them
   */
  Map<InvocationId, List<InvocationId>> waitersOf(Collection<InvocationId> waited, int each);

  /**
   * What each of these waits for; those that wait for nothing are left out.
   *
   * @param waiters at most 1,000 ids
   * @param each how many at most for each of them
   */
  Map<InvocationId, List<InvocationId>> waitedForBy(Collection<InvocationId> waiters, int each);
}
