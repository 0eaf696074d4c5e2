package dev.pynmon.application.port.out.purge;

import dev.pynmon.domain.purge.EndedInvocation;
import java.util.Collection;

/**
 * Removes single invocations from one component (wire format, section 10.2). Client data stays: it
 * may be shared. Safe for concurrent use.
 */
@FunctionalInterface
public interface InvocationPurge {
  /** The most invocations of one call. */
  int MAX_BATCH = 200;

  /**
   * Removes what only the records of these lead to. To be called before the state backend loses
   * them, for whoever is cut off behind that would not find it any more. Throws as {@link #remove},
   * which removes the same where nobody did.
   *
   * @param ended 1 to {@value #MAX_BATCH}
   * @return how many entries went
   */
  default long removeByRecord(Collection<EndedInvocation> ended) {
    return 0;
  }

  /**
   * Removes all that the component keeps of these, in one short transaction, or some where it is
   * very much; none is ever sent twice. The orchestrator leaves one alone that is in no final
   * status any more.
   *
   * @param ended 1 to {@value #MAX_BATCH}
   * @return how many entries went
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer: then this was
   *     done, or was not
   */
  long remove(Collection<EndedInvocation> ended);
}
