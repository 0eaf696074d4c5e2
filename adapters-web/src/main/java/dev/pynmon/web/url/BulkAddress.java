package dev.pynmon.web.url;

import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.timeline.Period;
import java.util.List;

/** Where many are run again. */
public final class BulkAddress {
  /**
   * The parameter that says which kind of invocations: {@link #FAILURES}, else what a list shows.
   */
  public static final String OF = "of";

  /** Groups of failures. */
  public static final String FAILURES = "failures";

  /** The parameter that names an exception. */
  public static final String EXCEPTION = "exception";

  private static final String RERUNS = "reruns";

  private BulkAddress() {}

  /**
   * What running again all that a list shows would do.
   *
   * @param list its filter alone
   */
  public static Url matching(Query list, Links links) {
    return plan(links).with(list);
  }

  /** What running a group of failures again would do. */
  public static Url failures(Fingerprint fingerprint, Period range, Links links) {
    Url all = plan(links).with(OF, FAILURES);
    return TimelineAddress.at(
        range,
        fingerprint
            .task()
            .flatMap(task -> TaskKey.parse(task.value()))
            .map(task -> all.with(FilterNames.TASK, task.value()))
            .orElse(all)
            .with(exception(fingerprint))
            .with(FailureAddress.FINGERPRINT, fingerprint.code()));
  }

  /** What running just these again would do. */
  public static Url these(List<InvocationId> ids, Links links) {
    return InvocationIds.in(plan(links), ids);
  }

  /** The code says it, too, but to nobody who reads the plan; none that would not come back so. */
  private static Query exception(Fingerprint fingerprint) {
    return new Query(
        fingerprint.exception().stream()
            .filter(name -> name.matches("[A-Za-z0-9_]{1,100}"))
            .map(name -> new Query.Pair(EXCEPTION, name))
            .toList());
  }

  /** What a run would do. */
  public static Url plan(Links links) {
    return links.to(RERUNS, "plan");
  }

  /** All runs; where one is begun. */
  public static Url all(Links links) {
    return links.to(RERUNS);
  }

  /** How far a run is. */
  public static Url run(BulkId run, Links links) {
    return links.to(RERUNS, run.value());
  }

  /** Where something is done with a run. */
  public static Url run(BulkId run, String action, Links links) {
    return links.to(RERUNS, run.value(), action);
  }
}
