package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;

/** Reads what invocations can be filtered by: two calls at the same time. */
public final class Choices {
  private static final PageRequest FIRST = PageRequest.first(PageRequest.MAX_LIMIT);

  private Choices() {}

  /** The choices, as a part of a visit: what cannot be asked is missing in them alone. */
  public static FilterChoices read(Visit visit) {
    Visit part = visit.part();
    Later<Answer<Page<TaskKey>>> types =
        part.begin(() -> part.stateBackend(store -> store.workflows().types(FIRST)));
    return new FilterChoices(
        part.orchestrator(store -> store.statuses().tasks(FIRST)), types.get());
  }
}
