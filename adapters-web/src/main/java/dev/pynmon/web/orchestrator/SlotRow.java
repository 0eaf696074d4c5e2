package dev.pynmon.web.orchestrator;

import dev.pynmon.domain.orchestrator.ServiceSlot;
import dev.pynmon.domain.orchestrator.SlotDecision;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.Optional;

/**
 * The turn of a runner, for the template {@code orchestrator/turns}.
 *
 * @param slotPosition its place, from 1
 * @param slotAgent the runner
 * @param slotStart when it begins
 * @param slotEnd when it ends
 * @param slotOwner true when it is its turn now
 * @param slotTag how the decision is coloured
 * @param slotReason what it would be told now, in pynenc's word
 * @param slotText the same in plain words
 */
record SlotRow(
    String slotPosition,
    RunnerLink slotAgent,
    String slotStart,
    String slotEnd,
    boolean slotOwner,
    String slotTag,
    String slotReason,
    String slotText) {
  static SlotRow of(ServiceSlot slot, Instant now, Links links) {
    return new SlotRow(
        String.valueOf(slot.position() + 1),
        RunnerLink.of(slot.runner(), links),
        clock(slot.start()),
        clock(slot.end()),
        slot.isOn(now),
        slot.decision() == SlotDecision.ASSIGNED ? "ok" : "",
        slot.decision().word(),
        text(slot.decision()));
  }

  private static String clock(Optional<Instant> moment) {
    return moment.map(TimeText::clock).orElse("");
  }

  /** What a decision means. */
  static String text(SlotDecision decision) {
    return switch (decision) {
      case ASSIGNED -> "would begin a run now";
      case NOT_ASSIGNED_SLOT -> "waits for its turn";
      case SCHEDULED_RUNNER_IN_GRACE -> "the runner whose turn it is is too new to be relied on";
      case SLOT_WINDOW_INVALID -> "the margin leaves nothing of the slots: it can never run";
      case LATE_START -> "too late in its turn to begin";
    };
  }
}
