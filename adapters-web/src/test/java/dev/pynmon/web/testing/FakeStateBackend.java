package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.application.port.in.state.ShowStateBackendUseCase;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Optional;

/** A state backend as a test puts it in. */
public final class FakeStateBackend implements ShowStateBackendUseCase {
  public Answer<Count> records = there(new Count.Exact(0));
  public Answer<Snapshot<KeptAmounts>> kept = there(Samples.taken(new KeptAmounts(List.of(), 0)));
  public Answer<Page<InvocationRow>> orphans = there(Page.empty());

  @Override
  public StateBackendOverview show(AppKey app, Optional<Search> search, PageRequest part) {
    return new StateBackendOverview(
        Samples.APP, Samples.NOW, records, kept, orphans, Component.ORCHESTRATOR, 1_234, List.of());
  }
}
