package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReport;
import java.util.Optional;

/**
 * Runs many invocations again in the background: first one whose outcome is awaited, then so many a
 * minute. No invocation runs twice in one run, whatever happens in between, for the ids of the new
 * ones follow from the run's. Safe for concurrent use, beside other monitors and working runners.
 *
 * <p>Every method throws {@link dev.pynmon.application.port.in.access.RefusedException} when this
 * person may not re-run, or nobody may.
 */
public interface BulkRerunUseCase {
  /**
   * What would be run again and what not, without doing any of it. Cost: a call for each 1,000
   * invocations and component, and for a group of failures a walk over the histories of its window,
   * so it may take seconds.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer
   */
  BulkPlan plan(Actor actor, AppKey app, BulkOrder order);

  /**
   * Begins a run, unless one of the same application goes on. To begin one anew that is known by
   * this name changes nothing; one that is known no more goes on where it was. Cost: that of {@link
   * #plan}.
   *
   * <p>It is planned anew. Where a plan was shown, nothing begins unless what may be run again is
   * what that showed. Nothing else is run again by it.
   *
   * @param id its name, as the plan proposes it or as somebody chose it
   * @param counted {@link BulkPlan#counted} of the plan that was shown; empty where none was
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer; nothing was begun
   */
  BulkStart begin(Actor actor, AppKey app, BulkId id, BulkOrder order, Optional<String> counted);

  /** Lets one wait after its present invocation. Empty when there is none of this name. */
  Optional<BulkReport> pause(Actor actor, BulkId run);

  /** Goes on with one that was paused, or whose first did not succeed. */
  Optional<BulkReport> goOn(Actor actor, BulkId run);

  /** Ends one after its present invocation; one that has ended stays as it is. */
  Optional<BulkReport> stop(Actor actor, BulkId run);

  /**
   * Goes on with one that ended half-way. What was registered stands; what may have been is looked
   * for before.
   */
  BulkStart resume(Actor actor, BulkId run);
}
