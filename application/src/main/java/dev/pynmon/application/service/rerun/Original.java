package dev.pynmon.application.service.rerun;

import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import java.util.List;
import java.util.Optional;

/** An invocation that is to be run again, as it is recorded, masked nowhere. */
sealed interface Original {
  /** It can be read whole. */
  record Whole(Invocation invocation) implements Original {}

  /** It cannot. */
  record Damaged(String problem) implements Original {}

  /** No record of it is there. */
  record Unknown() implements Original {}

  /** The state backend cannot be asked. */
  record Untold() implements Original {}

  /**
   * Reads it. One call.
   *
   * @throws BackendException when the state backend does not answer
   */
  static Original read(MonitoredApp app, InvocationId id) {
    Answer<Optional<StoredInvocation>> found =
        app.stateBackend()
            .map(store -> Optional.ofNullable(store.records().of(List.of(id)).get(id)));
    if (found instanceof Answer.Missing<?>(Absence.Down down)) {
      throw new BackendException(down.fault(), null);
    }
    return found
        .available()
        .map(stored -> stored.<Original>map(Original::of).orElseGet(Unknown::new))
        .orElseGet(Untold::new);
  }

  /** What a record is. */
  static Original of(StoredInvocation stored) {
    return switch (stored) {
      case DamagedInvocation damaged -> new Damaged(damaged.damage().problem());
      case Invocation whole ->
          whole
              .arguments()
              .damage()
              .<Original>map(damage -> new Damaged(damage.problem()))
              .orElseGet(() -> new Whole(whole));
    };
  }
}
