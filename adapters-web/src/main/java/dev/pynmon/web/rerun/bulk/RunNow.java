package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import java.util.Optional;

/**
 * How what a run registered is now.
 *
 * @param fates how many have which status
 * @param raised what the first raised, where somebody is asked about it; empty when nobody can tell
 */
record RunNow(BulkFates fates, Optional<String> raised) {
  static RunNow of(BulkReport run, FollowBulksUseCase progress) {
    return new RunNow(
        progress.fates(run.id()).orElse(BulkFates.NONE),
        run.state() instanceof BulkState.Asking
            ? progress.first(run.id()).flatMap(BulkFirst::raised)
            : Optional.empty());
  }
}
