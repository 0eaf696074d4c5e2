package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.RerunChoice;

/**
 * Registers a new invocation of the same task with the same or edited arguments (wire format,
 * section 11). The original stays as it is. Safe for concurrent use.
 *
 * <p>What looks at or does one throws {@link
 * dev.pynmon.application.port.in.access.RefusedException} when this person may not re-run, or
 * nobody may, and {@link dev.pynmon.application.port.in.app.UnknownAppException} when there is no
 * such application.
 */
public interface RerunUseCase {
  /**
   * What this re-run would do, without doing any of it, and how things stand around the original.
   * Cost: a bounded number of look-ups.
   */
  LookedAround lookAround(Actor actor, AppKey app, InvocationId original, RerunChoice choice);

  /**
   * Does it.
   *
   * @param once a name of this wish: the same wish under the same name registers nothing twice,
   *     however often it arrives, and whoever does it
   * @throws dev.pynmon.domain.app.BackendException when a store does not answer before anything was
   *     written: nothing was registered
   */
  RerunResult rerun(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice, BulkId once);

  /**
   * The same, and where it is refused how things stand for the same again, for a form. Cost where
   * it is refused: that of {@link #lookAround} more.
   */
  RerunResult rerunOrLook(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice, BulkId once);

  /** The same as a wish of its own. */
  default RerunResult rerun(Actor actor, AppKey app, InvocationId original, RerunChoice choice) {
    return rerun(actor, app, original, choice, BulkId.fresh());
  }

  /**
   * Whether there is any sense in offering this person to run invocations of this application
   * again, or to recover some: false where nobody may, they may not, or a store is only ever read.
   * Asks no store.
   */
  boolean offers(Actor actor, AppKey app);

  /**
   * How things stand around one that is to be run again. Cost: two look-ups; where a store does not
   * answer, less is known.
   */
  RerunAround around(AppKey app, InvocationId original);

  /** What this invocation leads to by re-runs. Asks no store. */
  RerunLinks links(AppKey app, InvocationId invocation);
}
