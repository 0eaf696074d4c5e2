package dev.pynmon.application.port.in.recovery;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds invocations that are to run but have no message, so that no runner will ever take them, and
 * puts them back (wire format, section 11.6). Safe for concurrent use.
 */
public interface RecoverUseCase {
  /** Of more invocations in an available status the rest is not looked at. */
  int MAX_LOOKED_AT = 20_000;

  /** The most that are put back at once. */
  int MAX_RECOVERED = 1_000;

  /**
   * Those in an available status for over a minute that have no message and that nobody waits for,
   * in two looks a second apart, so it takes a second at least.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  StrandedReport find(AppKey app);

  /**
   * Puts these back, each only if it is stranded still. Looks twice, too. None is put where {@link
   * #objection} speaks against; and one whose queue can only be assumed is left where that has no
   * consumer and others have.
   *
   * @param ids at most {@value #MAX_RECOVERED}
   * @param placement into which queue, with which priority
   * @throws dev.pynmon.application.port.in.access.RefusedException when this person may not
   */
  RecoverResult recover(Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement);

  /** The same, and where it is refused what is stranded, for a form: that takes as long again. */
  RecoverResult recoverOrFind(
      Actor actor, AppKey app, Collection<InvocationId> ids, Placement placement);

  /**
   * Why nothing is put there, whichever invocation it is: there can be no such queue or priority,
   * or, without a word that it is meant, nothing speaks of that queue. Three calls at most.
   *
   * @param one of those that are to be put there
   */
  Optional<RerunRefusal> objection(AppKey app, InvocationId one, Placement placement);
}
