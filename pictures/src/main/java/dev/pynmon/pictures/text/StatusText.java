package dev.pynmon.pictures.text;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Optional;

/** Statuses: what they are called, and the class that has their colour. */
public final class StatusText {
  /** The class of what is no status that is known. */
  public static final String UNKNOWN_CLASS = "st-unknown";

  /** What stands for a status where nobody knows one. */
  public static final String NONE = "NO STATUS";

  private static final int NAME = 30;

  private StatusText() {}

  /** The stored name in upper case, cut where no pynenc writes so long a one. */
  public static String name(InvocationStatus status) {
    return known(status)
        .map(KnownStatus::label)
        .orElseGet(() -> SafeText.line(status.label(), NAME));
  }

  /** The class that gives a mark the colour of this status. */
  public static String cssClass(InvocationStatus status) {
    return known(status)
        .map(known -> "st-" + known.value().replace('_', '-'))
        .orElse(UNKNOWN_CLASS);
  }

  /** Old readers of pynenc said RETRYING for RETRY, and names count without case. */
  public static Optional<KnownStatus> known(InvocationStatus status) {
    return status
        .known()
        .or(() -> KnownStatus.parse(status.value()))
        .or(
            () ->
                status.value().equalsIgnoreCase("retrying")
                    ? Optional.of(KnownStatus.RETRY)
                    : Optional.empty());
  }
}
