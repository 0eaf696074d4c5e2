package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.StatusBadge;
import java.util.List;
import java.util.Locale;

/**
 * What is stored of a condition or of what met it, as a row.
 *
 * @param detailLabel its name
 * @param detailValue its value; "" for statuses, and for what stands on several lines
 * @param detailBlock the same on several lines; "" for what does not
 * @param detailStatuses the statuses
 */
record DetailRow(
    String detailLabel, String detailValue, String detailBlock, List<StatusBadge> detailStatuses) {
  private static final int VALUE = 300;
  private static final int BLOCK = 4_000;
  private static final int MOST = 50;

  static List<DetailRow> of(List<Detail> details) {
    return details.stream().limit(MOST).map(DetailRow::of).toList();
  }

  private static DetailRow of(Detail detail) {
    return new DetailRow(
        SafeText.name(detail.label()),
        detail.multiline() ? "" : SafeText.line(detail.value(), VALUE),
        detail.multiline() ? SafeText.block(detail.value(), BLOCK) : "",
        detail.statuses().stream().limit(MOST).map(DetailRow::badge).toList());
  }

  private static StatusBadge badge(String status) {
    return StatusBadge.of(InvocationStatus.of(status.toLowerCase(Locale.ROOT)));
  }
}
