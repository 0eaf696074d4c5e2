package dev.pynmon.application.service.why;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.ShownContents;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Reads what failed ones raised: a call to the state backend, and one to the client data store
 * where the details lie there.
 */
record RaisedReading(Visit visit, ValueDecoder decoder) {
  /** Of one; empty where no exception of it is stored. */
  Answer<Optional<FailureCause>> of(InvocationId id) {
    return visit
        .stateBackend(store -> store.outcomes().of(List.of(id), FailureCause.MAX_STORED))
        .map(
            found ->
                Optional.ofNullable(found.get(id))
                    .flatMap(Outcome::exception)
                    .map(text -> ShownContents.exception(visit, decoder, text))
                    .map(FailureCause::of));
  }
}
