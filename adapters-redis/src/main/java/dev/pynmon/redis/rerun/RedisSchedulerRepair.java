package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.format.AtomicRunJson;
import dev.pynmon.redis.orchestrator.RedisAtomicRuns;
import dev.pynmon.redis.server.Changes;
import dev.pynmon.redis.server.KeyName;
import dev.pynmon.redis.server.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Removes the mark of a run of the atomic service, and ends its record where it has one. Four round
 * trips, again as many whenever somebody touched what was watched.
 *
 * @param app where
 */
record RedisSchedulerRepair(RepairedApp app) implements SchedulerRepair {
  @Override
  public boolean free(AtomicRun marked, Instant now) {
    return app.write(turn -> attempt(turn, marked, now));
  }

  private Optional<Boolean> attempt(Writer.Turn turn, AtomicRun marked, Instant now) {
    turn.watch(List.of(mark(), record(marked)));
    RedisAtomicRuns runs = new RedisAtomicRuns(app.app());
    return runs.marked(turn.asking()).filter(marked::equals).isEmpty()
        ? Optional.of(false)
        : Optional.of(true).filter(_ -> end(turn, marked, now));
  }

  private boolean end(Writer.Turn turn, AtomicRun marked, Instant now) {
    Changes changes = turn.changes();
    changes.unlink(List.of(KeyName.of(mark())));
    if (!marked.runner().value().isEmpty()) {
      changes.set(record(marked), AtomicRunJson.write(ended(marked, now)));
    }
    return changes.commitWhole();
  }

  private static AtomicRun ended(AtomicRun marked, Instant now) {
    return new AtomicRun(
        marked.id(),
        marked.runner(),
        marked.start(),
        Optional.of(now),
        AtomicRun.ABANDONED,
        REASON);
  }

  private String mark() {
    return app.keys().orchestrator("atomic_service_active_execution");
  }

  private String record(AtomicRun run) {
    return app.keys().orchestrator("atomic_service_execution:" + run.id());
  }
}
