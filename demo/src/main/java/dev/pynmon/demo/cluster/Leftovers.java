package dev.pynmon.demo.cluster;

import dev.pynmon.demo.invocation.Ledger;
import dev.pynmon.domain.id.Sha256;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Triggers that started nothing: one waits for an event that nobody emits, one was claimed by a
 * runner that was killed before it started anything.
 */
final class Leftovers {
  private static final String MONTHLY = "0 6 1 * *";
  private static final String LOST = "30 4 1 * *";
  private static final String CLOSED = "accounts.closed";

  private final Ledger ledger;
  private final Mishaps mishaps;
  private boolean left;

  Leftovers(Ledger ledger, Mishaps mishaps) {
    this.ledger = ledger;
    this.mishaps = mishaps;
  }

  /**
   * Leaves them behind, once. A cron expression that was never found due is so at once.
   *
   * @param task what they would start
   */
  void leave(TaskKey task, Instant now) {
    if (!left) {
      partly(task, now);
      lost(task, now);
      mishaps.note(Mishap.Kind.LEFTOVER, task.value());
      left = true;
    }
  }

  private void partly(TaskKey task, Instant now) {
    Definition monthly = new Definition(task, Cause.cron(MONTHLY, now));
    Condition closed =
        new Condition(
            Cause.condition(CLOSED),
            "EventCondition",
            new TaskCondition.Event(CLOSED, ""),
            "{\"event_code\": \"%s\", \"payload_filter\": null}".formatted(CLOSED));
    List<String> both = List.of(monthly.condition().id(), closed.id());
    String id = Sha256.hex(task + String.join(",", both) + "AND");
    Trigger trigger = new Trigger(id, Optional.of(task), "and", both, Optional.empty());
    ledger.defined(trigger, monthly.condition());
    ledger.defined(trigger, closed);
    ledger.due(monthly.condition().id(), now);
    ledger.met(monthly.valid());
  }

  private void lost(TaskKey task, Instant now) {
    Cause cause = Cause.cron(LOST, now);
    Definition lost = new Definition(task, cause);
    ledger.defined(lost.trigger(), lost.condition());
    ledger.due(lost.condition().id(), now);
    ledger.claimed(cause.run(task), now);
  }
}
