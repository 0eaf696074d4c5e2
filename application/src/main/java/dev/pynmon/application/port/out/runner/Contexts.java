package dev.pynmon.application.port.out.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.Collection;
import java.util.Map;

/**
 * Who the runners are, kept by the state backend (wire format, section 5.2).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Contexts {
  /** How many parents above a context are followed; more would be a cycle in damaged data. */
  int MAX_DEPTH = 8;

  /**
   * The contexts of these runners with their parents, {@value #MAX_DEPTH} levels at most; unknown
   * ones are left out. Cost: one batch a level.
   *
   * @param runners at most 1,000 ids
   */
  Map<RunnerId, RunnerContext> of(Collection<RunnerId> runners);

  /**
   * The contexts whose id begins with this text, by id, without their parents. Cost: one index
   * range, or the age of a background catalogue.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Snapshot<Page<RunnerContext>> startingWith(String prefix, PageRequest page);
}
