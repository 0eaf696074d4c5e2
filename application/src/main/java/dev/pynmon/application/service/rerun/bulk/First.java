package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Optional;

/** The first of many, with what it raised. */
final class First {
  private First() {}

  /** As it is now, as far as the stores answer. */
  static BulkFirst of(Visit visit, InvocationId id, ValueDecoder decoder) {
    Optional<InvocationStatus> status =
        Fates.states(visit, List.of(id))
            .available()
            .flatMap(states -> Optional.ofNullable(states.get(id)))
            .map(state -> state.status().status());
    return new BulkFirst(
        id,
        status,
        status.filter(KnownStatus.FAILED::equals).flatMap(failed -> cause(visit, id, decoder)));
  }

  private static Optional<FailureCause> cause(Visit visit, InvocationId id, ValueDecoder decoder) {
    return visit
        .stateBackend(store -> store.outcomes().of(List.of(id), FailureCause.MAX_STORED))
        .available()
        .flatMap(outcomes -> outcomes.getOrDefault(id, Outcome.NONE).exception())
        .map(decoder::decodeException)
        .map(FailureCause::of);
  }
}
