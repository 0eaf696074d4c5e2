package dev.pynmon.web.part;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;

/**
 * How many invocations are in a status.
 *
 * @param countBadge the status
 * @param countNumber how many
 * @param countValue the same as a number for the meter
 * @param countZero true for none
 * @param countHot true when that is no good sign
 * @param countHref the list of them
 */
public record StatusCount(
    StatusBadge countBadge,
    String countNumber,
    String countValue,
    boolean countZero,
    boolean countHot,
    Href countHref) {
  static StatusCount of(InvocationStatus status, long number, Links links) {
    return new StatusCount(
        StatusBadge.of(status),
        CountText.of(number),
        String.valueOf(number),
        number == 0,
        number > 0 && (status == KnownStatus.FAILED || status == KnownStatus.KILLED),
        href(status, links));
  }

  /** The list of the invocations in this status. */
  public static Href href(InvocationStatus status, Links links) {
    return Href.to(
        links
            .area("invocations")
            .with("status", status.known().map(KnownStatus::label).orElse(status.value())));
  }
}
