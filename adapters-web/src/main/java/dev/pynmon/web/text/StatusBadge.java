package dev.pynmon.web.text;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.pictures.text.StatusText;

/**
 * A status as pages show it, for the template {@code parts/badge}: icon, colour and name.
 *
 * @param badgeClass names the colour and the icon, {@code st-…}
 * @param badgeName the stored name in upper case
 * @param badgeTitle what is to be said of a status that is not known; else empty
 */
public record StatusBadge(String badgeClass, String badgeName, String badgeTitle) {
  /** The badge of a status; one that no pynenc defines keeps its own name. */
  public static StatusBadge of(InvocationStatus status) {
    String name = StatusText.name(status);
    String unknown =
        StatusText.known(status).isPresent()
            ? ""
            : name + " is not a status that this monitor knows";
    return new StatusBadge(StatusText.cssClass(status), name, unknown);
  }

  /** The badge of an invocation that the orchestrator does not know. */
  public static StatusBadge none() {
    return new StatusBadge(
        StatusText.UNKNOWN_CLASS, StatusText.NONE, "The orchestrator knows nothing of it");
  }
}
