package dev.pynmon.web.text;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Optional;

/**
 * A status as pages show it, for the template {@code parts/badge}: icon, colour and name.
 *
 * @param badgeClass names the colour and the icon, {@code st-…}
 * @param badgeName the stored name in upper case
 * @param badgeTitle what is to be said of a status that is not known; else empty
 */
public record StatusBadge(String badgeClass, String badgeName, String badgeTitle) {
  private static final String UNKNOWN = "st-unknown";

  /** The badge of a status; one that no pynenc defines keeps its own name. */
  public static StatusBadge of(InvocationStatus status) {
    return known(status)
        .map(known -> new StatusBadge(cssClass(known), known.label(), ""))
        .orElseGet(() -> unknown(SafeText.line(status.label(), 60)));
  }

  /** The badge of an invocation that the orchestrator does not know. */
  public static StatusBadge none() {
    return new StatusBadge(UNKNOWN, "NO STATUS", "The orchestrator knows nothing of it");
  }

  /** The class that gives a mark the colour of this status. */
  public static String cssClass(InvocationStatus status) {
    return known(status).map(known -> "st-" + known.value().replace('_', '-')).orElse(UNKNOWN);
  }

  private static StatusBadge unknown(String name) {
    return new StatusBadge(UNKNOWN, name, name + " is not a status that this monitor knows");
  }

  /** Old readers of pynenc said RETRYING for RETRY, and names count without case. */
  private static Optional<KnownStatus> known(InvocationStatus status) {
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
