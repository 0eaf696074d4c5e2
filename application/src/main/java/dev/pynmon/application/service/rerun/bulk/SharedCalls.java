package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.rerun.ControlledCall;
import dev.pynmon.application.service.rerun.Firsts;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Foresees for which calls of a run others stand that it registers before them, while these wait.
 * Asks no store. For one thread.
 */
final class SharedCalls {
  private static final BulkOutcome.LeftOut SAME =
      new BulkOutcome.LeftOut(
          BulkReason.SAME_CALL,
          "The same call as another of these, or one that its task takes for the same: while that"
              + " waits it stands for this one; else this one runs, too.");
  private static final BulkOutcome.LeftOut DIFFERENT =
      new BulkOutcome.LeftOut(
          BulkReason.DIFFERENT_CALL,
          "Another of these has the same key arguments but others beside: while that waits its task"
              + " refuses this one (on_diff_non_key_args_raise); else this one runs, too.");

  private final Map<InvocationId, ControlledCall> calls;
  private final Map<TaskKey, Firsts<CallKey>> registered = new HashMap<>();

  private SharedCalls(Map<InvocationId, ControlledCall> calls) {
    this.calls = calls;
  }

  /**
   * Those of these for which another would stand, or on whose account it would be refused.
   *
   * @param isFirstAwaited true when the first has ended before another is registered
   */
  static Map<InvocationId, BulkOutcome.LeftOut> of(
      BulkCheck.Checked checked, boolean isFirstAwaited) {
    SharedCalls shared = new SharedCalls(checked.calls());
    Map<InvocationId, BulkOutcome.LeftOut> found = new HashMap<>();
    checked.items().stream()
        .filter(Planned::isOpen)
        .map(BulkItem::original)
        .skip(isFirstAwaited ? 1 : 0)
        .forEach(id -> shared.next(id).ifPresent(why -> found.put(id, why)));
    return found;
  }

  private Optional<BulkOutcome.LeftOut> next(InvocationId id) {
    return Optional.ofNullable(calls.get(id)).flatMap(this::next);
  }

  private Optional<BulkOutcome.LeftOut> next(ControlledCall call) {
    Firsts<CallKey> before = registered.computeIfAbsent(call.task(), _ -> new Firsts<>());
    Optional<CallKey> other = before.find(call.onlyOne());
    if (other.isEmpty()) {
      before.add(call.indexed(), call.key());
    }
    return other.map(key -> call.raises() && !key.equals(call.key()) ? DIFFERENT : SAME);
  }
}
