package dev.pynmon.web.criticalpath;

import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.pictures.criticalpath.PathText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;

/**
 * An invocation on a path.
 *
 * @param stopId its id, for who lights it elsewhere
 * @param stopBadge its status
 * @param stopLink its page
 * @param stopText what is said of it
 * @param stopInferred whether no store says so
 */
public record StopView(
    String stopId,
    StatusBadge stopBadge,
    InvocationLink stopLink,
    StopText stopText,
    boolean stopInferred) {
  /**
   * What is said of it.
   *
   * @param stopName its function
   * @param stopSpent how it spent the time that the end depended on it
   * @param stopBasis how it is known that it was waited for; "" for the first
   */
  public record StopText(String stopName, String stopSpent, String stopBasis) {}

  static StopView of(PathMember member, CriticalPath path, Links links) {
    return new StopView(
        SafeText.whole(member.id().value()),
        member.status().map(StatusBadge::of).orElseGet(StatusBadge::none),
        InvocationLink.of(member.id(), links),
        new StopText(
            PathText.name(member.id(), path),
            PathText.spent(member.id(), path),
            PathText.basis(member.id(), path)),
        path.into(member.id()).filter(passage -> passage.basis().isInferred()).isPresent());
  }
}
