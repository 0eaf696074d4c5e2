package dev.pynmon.application;

import dev.pynmon.application.port.in.RunnerUseCases;
import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.port.in.runner.ShowRunnerResult;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** The runners, and one of them. */
record Runners(ListRunnersUseCase lists, ShowRunnerUseCase details) implements RunnerUseCases {
  @Override
  public RunnerList list(AppKey app, PageRequest page) {
    return lists.list(app, page);
  }

  @Override
  public ShowRunnerResult show(AppKey app, RunnerId runner, Optional<Instant> until) {
    return details.show(app, runner, until);
  }
}
