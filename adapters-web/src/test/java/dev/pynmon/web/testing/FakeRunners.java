package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runners as a test puts them in. */
public final class FakeRunners
    implements ListRunnersUseCase, ListGoneRunnersUseCase, ShowRunnerUseCase {
  public RunnerList list = Runners.list();
  public GoneRunners gone = Runners.gone(List.of());
  public ShowRunnerResult runner = new ShowRunnerResult.NotFound(Optional.empty());

  @Override
  public RunnerList list(AppKey app, Optional<Search> search, PageRequest page) {
    return list;
  }

  @Override
  public GoneRunners listGone(AppKey app, Optional<Search> search, PageRequest page) {
    return gone;
  }

  @Override
  public ShowRunnerResult show(AppKey app, RunnerId id, Optional<Instant> until) {
    return runner;
  }
}
