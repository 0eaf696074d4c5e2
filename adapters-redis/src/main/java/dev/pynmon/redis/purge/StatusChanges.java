package dev.pynmon.redis.purge;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The changes that remove invocations from every place of the orchestrator (wire format, section
 * 10.2). For one thread.
 */
final class StatusChanges {
  private final AppKeys keys;
  private final Changes changes;
  private final List<KeyName> statuses = new ArrayList<>();
  private final List<KeyName> others = new ArrayList<>();
  private final Members indexes = new Members();
  private final Members times = new Members();

  /** Sets whose members count as entries. */
  private final Members entries = new Members();

  private final List<KeyName> waitedBy = new ArrayList<>();

  StatusChanges(AppKeys keys, Changes changes) {
    this.keys = keys;
    this.changes = changes;
  }

  void add(EndedInvocation ended, Waits waits) {
    InvocationId id = ended.id();
    statuses.add(key("invocation_status:" + id));
    others.add(key("invocation_to_call:" + id));
    others.add(key("invocation_retries:" + id));
    addIndexes(ended, id.value());
    addTimes(ended, id.value());
    addArguments(ended);
    addWaits(id, waits);
  }

  /** Two writers at once may have left an invocation in the set of another status. */
  private void addIndexes(EndedInvocation ended, String id) {
    for (KnownStatus status : KnownStatus.values()) {
      indexes.add(keys.orchestrator("status:" + status.value()), id);
    }
    CallKey call = ended.state().call();
    indexes.add(keys.orchestrator("task:" + ended.state().task()), id);
    indexes.add(keys.orchestrator("call_to_invocation:" + call), id);
  }

  private void addTimes(EndedInvocation ended, String id) {
    times.add(keys.orchestrator("all_invocations_by_time"), id);
    times.add(keys.orchestrator("task_invocations_by_time:" + ended.state().task()), id);
    times.add(keys.orchestrator("invocation_auto_purge"), id);
    times.add(keys.blocking("all_waited"), id);
    times.add(keys.blocking("not_waiting"), id);
  }

  /** Its entries in the index of arguments, to which only its record leads. */
  void addArguments(EndedInvocation ended) {
    if (ended.record().orElse(null) instanceof Invocation record) {
      addArguments(record);
    }
  }

  private void addArguments(Invocation record) {
    String beginning = "task:" + record.task() + ":arg:";
    record
        .arguments()
        .serialized()
        .forEach(
            (name, value) ->
                entries.add(
                    keys.orchestrator(beginning + name + ":val:" + value), record.id().value()));
  }

  private void addWaits(InvocationId id, Waits waits) {
    waitedBy.add(KeyName.of(keys.blocking("waited_by:" + id)));
    others.add(KeyName.of(keys.blocking("waiting_for:" + id)));
    others.add(KeyName.of(keys.blocking("invocation:" + id)));
    waits
        .waitersFor(id)
        .forEach(waiter -> indexes.add(keys.blocking("waiting_for:" + waiter), id.value()));
    waits
        .waitedForBy(id)
        .forEach(waited -> entries.add(keys.blocking("waited_by:" + waited), id.value()));
  }

  /** How many entries went; empty when nothing was done. */
  OptionalLong commit() {
    List<Reply<Long>> counts = new ArrayList<>();
    entries.srem(changes).forEach(counts::add);
    waitedBy.forEach(key -> counts.add(changes.scard(key)));
    counts.add(changes.unlink(statuses));
    changes.unlink(waitedBy);
    changes.unlink(others);
    indexes.srem(changes);
    times.zrem(changes);
    return changes.commit()
        ? OptionalLong.of(counts.stream().mapToLong(Reply::get).sum())
        : OptionalLong.empty();
  }

  private KeyName key(String name) {
    return KeyName.of(keys.orchestrator(name));
  }
}
