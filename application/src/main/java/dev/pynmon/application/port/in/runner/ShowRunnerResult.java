package dev.pynmon.application.port.in.runner;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What {@link ShowRunnerUseCase#show} answers. */
public sealed interface ShowRunnerResult {
  /**
   * A component knows it, or it appears in what was looked at.
   *
   * @param detail all about it
   */
  record Found(RunnerDetail detail) implements ShowRunnerResult {}

  /**
   * No component knows it, and it appears nowhere in what was looked at.
   *
   * @param searchedBackTo how far the histories were looked at, when they go on
   */
  record NotFound(Optional<Instant> searchedBackTo) implements ShowRunnerResult {}

  /**
   * It was not found, but some components did not answer.
   *
   * @param missing those
   */
  record Unanswered(Map<Component, Absence> missing) implements ShowRunnerResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}
