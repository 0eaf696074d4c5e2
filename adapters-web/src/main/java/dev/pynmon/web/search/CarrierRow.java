package dev.pynmon.web.search;

import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import java.util.List;

/**
 * An invocation or an event on an axis of time, for the template {@code search/carriers}. "" and an
 * empty list mean that there is no such thing, or that it is not known.
 *
 * @param carriedAt when it began; at most one
 * @param carriedBadge the status of an invocation; none of an event
 * @param carriedKind what it is beside that: an event, a workflow
 * @param carriedLink its page
 * @param carriedTask the task of an invocation; at most one
 * @param carriedCode the code of an event
 * @param carriedWhat what of it holds what was looked for, or tells it apart
 * @param carriedCause why it failed
 * @param carriedSpan how long it took
 * @param carriedBar its place on the axis; none where its time is not known
 */
record CarrierRow(
    List<TimeText> carriedAt,
    List<StatusBadge> carriedBadge,
    String carriedKind,
    IdLink carriedLink,
    List<TaskLink> carriedTask,
    String carriedCode,
    String carriedWhat,
    String carriedCause,
    String carriedSpan,
    List<Bar> carriedBar) {

  /**
   * A bar on the axis, which is a thousand wide.
   *
   * @param barClass its colour
   * @param barX where it begins
   * @param barWidth how wide it is
   */
  record Bar(String barClass, String barX, String barWidth) {}
}
