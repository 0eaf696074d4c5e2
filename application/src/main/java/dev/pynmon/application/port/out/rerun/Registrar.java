package dev.pynmon.application.port.out.rerun;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import java.util.Optional;
import java.util.Set;

/**
 * Registers invocations in one store as pynenc's own client does (wire format, section 11.5). Safe
 * for concurrent use, beside working runners and other monitors.
 */
@FunctionalInterface
public interface Registrar {
  /**
   * Writes what these components keep of a new invocation, in one transaction, once. What must hold
   * is looked at inside of it: that the original is recorded (state backend), that no argument
   * refers to a value that is gone (client data store), that the id is new (state backend,
   * orchestrator), that none is registered already (orchestrator; of those one without a record is
   * none, as in pynenc, where the state backend lies in the same store). Then record, status,
   * runner context, history, status conditions that are met by the registration (trigger store),
   * the index of arguments, and the message last. Where one of these does not hold, nothing is
   * written.
   *
   * @param parts the components of the application that lie in this store, one at least; nothing is
   *     looked at or written of others
   * @param onlyOne given where another registered invocation is returned instead
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer: then this was
   *     done, or was not; UNSUPPORTED when its tables or keys are not as pynenc makes them, and
   *     nothing was written
   */
  RegisterOutcome register(
      NewInvocation invocation, Set<Component> parts, Optional<OnlyOne> onlyOne);
}
