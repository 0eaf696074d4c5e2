package dev.pynmon.redis.purge;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The changes that remove invocations from every place of the state backend (wire format, section
 * 10.2). For one thread.
 */
final class RecordChanges {
  private final AppKeys keys;
  private final Changes changes;

  /** Keys that hold an entry each. */
  private final List<KeyName> single = new ArrayList<>();

  private final List<KeyName> histories = new ArrayList<>();
  private final List<KeyName> parts = new ArrayList<>();
  private final Members entries = new Members();
  private final Members indexes = new Members();
  private final Members times = new Members();

  RecordChanges(AppKeys keys, Changes changes) {
    this.keys = keys;
    this.changes = changes;
  }

  /**
   * One invocation.
   *
   * @param values the keys of its values, if it is a workflow
   */
  void add(EndedInvocation ended, Collection<KeyName> values) {
    InvocationId id = ended.id();
    single.add(key("invocation:" + id));
    single.add(key("result:" + id));
    single.add(key("exception:" + id));
    histories.add(key("history:" + id));
    addAsWorkflow(ended, values);
    if (ended.record().orElse(null) instanceof Invocation record) {
      addIndexes(record);
    }
  }

  private void addAsWorkflow(EndedInvocation ended, Collection<KeyName> values) {
    InvocationId id = ended.id();
    single.add(key("workflow:run:" + id));
    single.addAll(values);
    parts.add(key("workflow:" + id + ":sub_invocations"));
    indexes.add(keys.stateBackend("workflow:type_index:" + ended.state().task()), id.value());
  }

  private void addIndexes(Invocation record) {
    String id = record.id().value();
    record.parent().ifPresent(parent -> addIndex("parent_invocation_children:" + parent, id));
    record.parentEvent().ifPresent(event -> addIndex("parent_event_children:" + event, id));
    record.workflow().ifPresent(workflow -> addToWorkflow(workflow, id));
  }

  private void addToWorkflow(WorkflowIdentity workflow, String id) {
    addIndex("workflow:invocations:" + workflow.id(), id);
    addIndex("workflow:type_invocations:" + workflow.type(), id);
    entries.add(keys.stateBackend("workflow:" + workflow.id() + ":sub_invocations"), id);
    workflow
        .parent()
        .ifPresent(
            parent ->
                entries.add(keys.stateBackend("workflow:" + parent + ":sub_invocations"), id));
  }

  private void addIndex(String set, String id) {
    indexes.add(keys.stateBackend(set), id);
  }

  /** Entries of histories, in the sorted set of all of them. */
  void addEntries(Collection<String> members) {
    members.forEach(each -> times.add(keys.stateBackend("history_by_timestamp"), each));
  }

  /** How many entries went. */
  long commit() {
    List<Reply<Long>> counts = new ArrayList<>();
    histories.forEach(each -> counts.add(changes.llen(each)));
    entries.srem(changes).forEach(counts::add);
    parts.forEach(each -> counts.add(changes.scard(each)));
    counts.add(changes.unlink(single));
    changes.unlink(histories);
    changes.unlink(parts);
    indexes.srem(changes);
    times.zrem(changes);
    changes.commit();
    return counts.stream().mapToLong(Reply::get).sum();
  }

  private KeyName key(String name) {
    return KeyName.of(keys.stateBackend(name));
  }
}
