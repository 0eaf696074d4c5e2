package dev.pynmon.application.service.workflow;

import dev.pynmon.application.service.invocation.MatchingIds;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of what began in a run a query holds of. */
@FunctionalInterface
interface WantedMembers {
  /**
   * Those of some, in their order; empty where no query is asked, missing where it cannot be.
   *
   * @param states what the orchestrator knows of them
   */
  Optional<Answer<MatchingIds>> of(
      List<InvocationId> some, Map<InvocationId, InvocationState> states);
}
