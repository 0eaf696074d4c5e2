package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;

/**
 * Leads to those of a run that have one status now, for the template {@code rerun/run}.
 *
 * @param nowHref where they are listed, or all again
 * @param nowStatus the status
 * @param nowCount how many there are
 * @param nowChosen true where they are listed
 */
record NowChip(Href nowHref, StatusBadge nowStatus, String nowCount, boolean nowChosen) {
  /** The parameter that names the status. */
  static final String PARAMETER = "now";

  /** Most first. */
  static List<NowChip> of(RunNow now, Optional<InvocationStatus> chosen, Url self) {
    return now.statuses().stream()
        .map(
            each ->
                of(each.getKey(), each.getValue(), chosen.equals(Optional.of(each.getKey())), self))
        .toList();
  }

  private static NowChip of(InvocationStatus status, int count, boolean isChosen, Url self) {
    Url there = isChosen ? self : self.with(PARAMETER, status.value());
    return new NowChip(Href.to(there), StatusBadge.of(status), CountText.of(count), isChosen);
  }
}
