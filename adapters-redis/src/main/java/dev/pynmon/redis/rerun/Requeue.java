package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.format.StatusRecordJson;
import dev.pynmon.redis.broker.RedisQueues;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One attempt to put an invocation back into a queue.
 *
 * @param app where
 * @param turn with the writer
 * @param seen the invocation as it was seen
 * @param target where its message goes
 */
record Requeue(RepairedApp app, Writer.Turn turn, InvocationState seen, MessageTarget target) {
  /**
   * What became of it; empty when what was watched was touched, so that nothing was done.
   *
   * @param hasStatus whether its status lies here
   */
  Optional<RequeueOutcome> attempt(boolean hasStatus) {
    watch(hasStatus);
    Batch batch = turn.asking().batch();
    KeyTypes types = new KeyTypes(batch);
    Supplier<Optional<Writes>> message = target.ask(batch, types, id());
    Supplier<Optional<RequeueOutcome>> status = hasStatus ? status(batch) : Optional::empty;
    Supplier<Optional<RequeueOutcome>> others = others(batch);
    batch.send();
    if (!types.areRight() || message.get().isEmpty()) {
      throw app.writer().foreignKey();
    }
    return status.get().or(others).or(() -> push(message.get().orElseThrow()));
  }

  private void watch(boolean hasStatus) {
    List<String> keys = new ArrayList<>(target.watched());
    if (hasStatus) {
      keys.addAll(List.of(statusKey(), waited(), waitedBy(), waitingFor()));
    }
    turn.watch(keys);
  }

  private Supplier<Optional<RequeueOutcome>> status(Batch batch) {
    Reply<List<Optional<String>>> status = batch.mget(List.of(statusKey()));
    Reply<Boolean> isWaited = batch.exists(waited());
    Reply<Boolean> hasWaiters = batch.exists(waitedBy());
    Reply<Boolean> waitsItself = batch.exists(waitingFor());
    return () ->
        isStill(status.get().getFirst())
            ? Optional.of(RequeueOutcome.AWAITED)
                .filter(_ -> isWaited.get() || hasWaiters.get())
                .filter(_ -> !waitsItself.get())
            : Optional.of(RequeueOutcome.CHANGED);
  }

  private boolean isStill(Optional<String> status) {
    return status.flatMap(StatusRecordJson::read).filter(seen.status()::equals).isPresent();
  }

  /** Whether a message stands in the way. */
  private Supplier<Optional<RequeueOutcome>> others(Batch batch) {
    return target instanceof MessageTarget.Listed(String key)
        ? inList(batch, key)
        : () -> outcome(queues().find(turn.asking(), List.of(seen.id())));
  }

  private static Optional<RequeueOutcome> outcome(MessagesFound found) {
    return found.first().isEmpty()
        ? Optional.of(RequeueOutcome.TOO_MANY_MESSAGES).filter(_ -> !found.isComplete())
        : Optional.of(RequeueOutcome.HAS_MESSAGE);
  }

  private Supplier<Optional<RequeueOutcome>> inList(Batch batch, String key) {
    Reply<Long> size = batch.llen(key);
    Reply<List<Long>> places = batch.lpos(key, id(), Requeuer.MAX_SEARCHED);
    return () ->
        places.get().isEmpty()
            ? Optional.of(RequeueOutcome.TOO_MANY_MESSAGES)
                .filter(_ -> size.get() > Requeuer.MAX_SEARCHED)
            : Optional.of(RequeueOutcome.HAS_MESSAGE);
  }

  /** Whoever does the same at the same time leaves one message: the last one takes out others. */
  private Optional<RequeueOutcome> push(Writes message) {
    Changes changes = turn.changes();
    Optional<Reply<Long>> others =
        target instanceof MessageTarget.Listed(String key)
            ? Optional.of(changes.lrem(key, 0, id()))
            : Optional.empty();
    message.make(changes);
    if (!changes.commitWhole()) {
      return Optional.empty();
    }
    boolean hadOne = others.filter(removed -> removed.get() > 0).isPresent();
    return Optional.of(hadOne ? RequeueOutcome.HAS_MESSAGE : RequeueOutcome.QUEUED);
  }

  private RedisQueues queues() {
    return new RedisQueues(app.app(), app.catalogue());
  }

  private String id() {
    return seen.id().value();
  }

  private String statusKey() {
    return app.keys().orchestrator("invocation_status:" + id());
  }

  private String waited() {
    return app.keys().blocking("invocation:" + id());
  }

  private String waitedBy() {
    return app.keys().blocking("waited_by:" + id());
  }

  /** What waits itself runners do not take without a message. */
  private String waitingFor() {
    return app.keys().blocking("waiting_for:" + id());
  }
}
