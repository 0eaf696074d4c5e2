package dev.pynmon.web.url;

import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.timeline.Period;
import java.time.Instant;

/** Where failures of a kind are. */
public final class FailureAddress {
  /** The parameter that names their task. */
  public static final String TASK = FilterNames.TASK;

  /** The parameter that names their group by its code. */
  public static final String FINGERPRINT = "fingerprint";

  /** The parameter of those that are compared, as a query. */
  public static final String QUERY = FilterNames.QUERY;

  /** The parameter of those with which they are compared, as a query. */
  public static final String OTHERS = "others";

  /** The parameter of a moment before which they failed. */
  public static final String UNTIL = "until";

  private FailureAddress() {}

  /** Those of a time that failed before a moment. */
  public static Url earlier(Period range, Instant until, Links links) {
    return TimelineAddress.at(range, links.to("failures", "earlier")).with(UNTIL, until);
  }

  /** All of them in a time, one by one. */
  public static Url list(String code, Period range, Links links) {
    return oneByOne(range, links).with(QUERY, query(code));
  }

  private static String query(String code) {
    return Field.FINGERPRINT.word() + ":" + code;
  }

  /** All of them, whenever they failed. */
  public static Url list(String code, Links links) {
    return links.area("invocations").with("status", "FAILED").with(QUERY, query(code));
  }

  /** Whatever failed in a time, one by one. */
  public static Url oneByOne(Period range, Links links) {
    return TimelineAddress.at(range, links.area("invocations").with("status", "FAILED"));
  }

  /** Where any two queries are compared. */
  public static Url differences(Links links) {
    return links.to("failures", "differences");
  }

  /** What sets them apart from the successes of their task; nothing for a damaged key. */
  public static Href differences(TaskKey task, Fingerprint fingerprint, Period range, Links links) {
    return TaskKey.parse(task.value())
        .map(key -> differences(links).with(TASK, key.value()))
        .map(all -> all.with(FINGERPRINT, fingerprint.code()))
        .map(all -> Href.to(TimelineAddress.at(range, all)))
        .orElse(Href.NONE);
  }
}
