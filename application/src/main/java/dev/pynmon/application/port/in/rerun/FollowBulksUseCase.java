package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far runs of many are that this monitor began, or found when it started, and what became of
 * each of their invocations. Safe for concurrent use.
 */
public interface FollowBulksUseCase {
  /** The most runs that are remembered; of more the oldest that ended is forgotten. */
  int MAX_REMEMBERED = 50;

  /** The most invocations that all runs that are remembered have together, but for the newest. */
  int MAX_ITEMS = 50_000;

  /** One of them as it is now, unless it is forgotten. Asks no store. */
  default Optional<BulkReport> find(BulkId run) {
    return await(run, Duration.ZERO);
  }

  /**
   * How what stands for the invocations of each of these runs is now; nothing of one that is
   * forgotten. Cost: a call for 10,000 of each.
   *
   * @param app whose runs these are
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  List<BulkFates> fates(AppKey app, List<BulkId> runs);

  /** All of an application that are remembered, last begun first. Asks no store. */
  List<BulkReport> of(AppKey app);

  /**
   * The same as {@link #find} once it has ended, or asks; or as it is then, when it takes longer.
   */
  Optional<BulkReport> await(BulkId run, Duration patience);

  /**
   * The first that it registered anew, as that is now; empty where there is none. Cost: a call, and
   * another where it failed.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when its application is not
   *     there any more
   */
  Optional<BulkFirst> first(BulkId run);

  /**
   * A part of what a run was to run again, in its order, with how those that stand for it are now.
   * Cost: three calls; with a status a call for 10,000 besides.
   *
   * @param which all of them, or those of one kind of outcome
   * @param now those alone for which one stands that has this status now; none of them where nobody
   *     tells
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when its application is not
   *     there any more
   */
  Optional<BulkItems> items(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page);

  /** The same with how all of them are, and the first while somebody is asked about it. */
  Optional<WholeBulk> whole(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page);
}
