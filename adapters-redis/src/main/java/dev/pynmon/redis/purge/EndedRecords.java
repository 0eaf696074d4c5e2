package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.redis.server.Writer;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Removes what the state backend keeps of invocations that ended: two round trips, and two more for
 * each part of histories that are too long to go together. The lists of histories go last, with all
 * the rest: they tell what else is to go. Where workflows are among them, whose values the
 * catalogue does not know, a walk over all keys of the server comes before.
 *
 * @param app the application
 */
record EndedRecords(WrittenApp app) implements InvocationPurge {
  @Override
  public long remove(Collection<EndedInvocation> ended) {
    List<EndedInvocation> all = List.copyOf(ended);
    WorkflowValues values = WorkflowValues.of(app, all);
    HistoryMembers histories = new HistoryMembers(app.keys(), all);
    OptionalLong removed = OptionalLong.empty();
    while (removed.isEmpty()) {
      removed = app.writer().write(turn -> step(turn, all, values, histories));
    }
    return removed.getAsLong();
  }

  /** Empty when only a part of the histories went. */
  private OptionalLong step(
      Writer.Turn turn,
      List<EndedInvocation> all,
      WorkflowValues values,
      HistoryMembers histories) {
    RecordChanges changes = new RecordChanges(app.keys(), turn.changes());
    changes.addEntries(histories.next(turn));
    if (histories.areMore()) {
      changes.commit();
      return OptionalLong.empty();
    }
    all.forEach(each -> changes.add(each, values.of(each.id())));
    return OptionalLong.of(changes.commit());
  }
}
