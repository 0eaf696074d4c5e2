package dev.pynmon.redis.purge;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.format.StatusRecordJson;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Removes what the orchestrator keeps of invocations that ended. Their statuses are watched from
 * the moment on in which they are read, so one that is in no final status any more stays, whatever
 * happens meanwhile. Four round trips, three for the index of arguments alone.
 *
 * @param app the application
 */
record EndedStatuses(WrittenApp app) implements InvocationPurge {
  /** Somebody else purges the same: what is gone then is not looked at again. */
  private static final int MOST_ATTEMPTS = 10;

  /** Makes the changes for those that are still in a final status. */
  private interface Change {
    OptionalLong make(Writer.Turn turn, List<EndedInvocation> still);
  }

  @Override
  public long removeByRecord(Collection<EndedInvocation> ended) {
    return change(ended, this::removeArguments);
  }

  @Override
  public long remove(Collection<EndedInvocation> ended) {
    return change(ended, this::removeAll);
  }

  private long change(Collection<EndedInvocation> ended, Change change) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      OptionalLong removed = app.writer().write(turn -> attempt(turn, List.copyOf(ended), change));
      if (removed.isPresent()) {
        return removed.getAsLong();
      }
    }
    throw app.writer().outrun();
  }

  /** Empty when a status was touched meanwhile, so that nothing was done. */
  private OptionalLong attempt(Writer.Turn turn, List<EndedInvocation> ended, Change change) {
    turn.watch(ended.stream().map(this::status).toList());
    List<EndedInvocation> still = inFinalStatus(turn, ended);
    return still.isEmpty() ? OptionalLong.of(0) : change.make(turn, still);
  }

  private OptionalLong removeArguments(Writer.Turn turn, List<EndedInvocation> still) {
    StatusChanges changes = new StatusChanges(app.keys(), turn.changes());
    still.forEach(changes::addArguments);
    return changes.commit();
  }

  private OptionalLong removeAll(Writer.Turn turn, List<EndedInvocation> still) {
    Waits waits = Waits.of(turn, app.keys(), still);
    StatusChanges changes = new StatusChanges(app.keys(), turn.changes());
    still.forEach(each -> changes.add(each, waits));
    return changes.commit();
  }

  private List<EndedInvocation> inFinalStatus(Writer.Turn turn, List<EndedInvocation> ended) {
    Batch batch = turn.asking().batch();
    Reply<List<Optional<String>>> texts = batch.mget(ended.stream().map(this::status).toList());
    batch.send();
    List<EndedInvocation> still = new ArrayList<>();
    for (int i = 0; i < ended.size(); i++) {
      if (texts.get().get(i).filter(EndedStatuses::isFinal).isPresent()) {
        still.add(ended.get(i));
      }
    }
    return still;
  }

  private static boolean isFinal(String text) {
    return StatusRecordJson.read(text).filter(record -> record.status().isFinal()).isPresent();
  }

  private String status(EndedInvocation each) {
    return app.keys().orchestrator("invocation_status:" + each.id());
  }
}
