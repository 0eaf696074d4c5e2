package dev.pynmon.web.url;

import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.search.Field;
import java.util.List;

/** Where failures of a kind are. */
public final class FailureAddress {
  private static final String QUERY = "q";

  private FailureAddress() {}

  /** All of them in a time, one by one. */
  public static Url list(Fingerprint fingerprint, String range, Links links) {
    return oneByOne(range, links).with(new Query(List.of(asked(fingerprint))));
  }

  /** Whatever failed in a time, one by one. */
  public static Url oneByOne(String range, Links links) {
    return links.area("invocations").with("status", "FAILED").with(TimelineAddress.RANGE, range);
  }

  private static Query.Pair asked(Fingerprint fingerprint) {
    return new Query.Pair(QUERY, Field.FINGERPRINT.word() + ":" + fingerprint.code());
  }
}
