package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Set;

/** What became of writing a registration to all its stores. */
sealed interface Written {
  /**
   * It stands in all of them.
   *
   * @param conditionsUntold status conditions that were left out
   * @param isResumed true when a part of it stood there before
   */
  record Whole(List<String> conditionsUntold, boolean isResumed) implements Written {
    public Whole {
      conditionsUntold = List.copyOf(conditionsUntold);
    }
  }

  /**
   * Another was registered meanwhile.
   *
   * @param existing which
   * @param done the components that it was written to before
   */
  record Instead(InvocationState existing, Set<Component> done) implements Written {}

  /**
   * Something that it needs went meanwhile.
   *
   * @param why what
   * @param done the components that it was written to before
   */
  record Refused(RerunRefusal why, Set<Component> done) implements Written {}

  /**
   * The original went meanwhile.
   *
   * @param done the components that it was written to before
   */
  record OriginalGone(Set<Component> done) implements Written {}

  /**
   * A store did not answer.
   *
   * @param done the components that it was written to before
   * @param open those of that store: nobody can tell whether it was written to them
   * @param never those that it was not written to
   * @param cause what happened
   */
  record CutOff(
      Set<Component> done, Set<Component> open, Set<Component> never, BackendException cause)
      implements Written {}
}
