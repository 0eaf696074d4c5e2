package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What runners hold, whoever they are. */
public final class OwnedWork {
  /** Only who owns an invocation leaves these. */
  private static final Set<InvocationStatus> OWNED =
      Arrays.stream(KnownStatus.values())
          .filter(KnownStatus::requiresOwner)
          .collect(Collectors.toUnmodifiableSet());

  private OwnedWork() {}

  /** As far as the first 1,000 go. One call. */
  public static Answer<Page<InvocationState>> of(Visit visit) {
    StatusFilter filter = new StatusFilter(OWNED, Optional.empty(), Optional.empty());
    return visit.orchestrator(
        store -> store.statuses().page(filter, PageRequest.first(PageRequest.MAX_LIMIT)));
  }
}
