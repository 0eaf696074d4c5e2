package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.redis.server.Writer;
import java.util.Collection;
import java.util.List;

/**
 * Removes what the state backend keeps of invocations that ended: two round trips and one more for
 * each thousand entries of the longest history. Where workflows are among them, whose values the
 * catalogue does not know, a walk over all keys of the server comes before.
 *
 * @param app the application
 */
record EndedRecords(WrittenApp app) implements InvocationPurge {
  @Override
  public long remove(Collection<EndedInvocation> ended) {
    List<EndedInvocation> all = List.copyOf(ended);
    WorkflowValues values = WorkflowValues.of(app, all);
    return app.writer().write(turn -> remove(turn, all, values));
  }

  private long remove(Writer.Turn turn, List<EndedInvocation> all, WorkflowValues values) {
    HistoryMembers histories = HistoryMembers.of(turn, app.keys(), all);
    RecordChanges changes = new RecordChanges(app.keys(), turn.changes());
    all.forEach(each -> changes.add(each, values.of(each.id())));
    changes.addEntries(histories.members());
    return changes.commit();
  }
}
