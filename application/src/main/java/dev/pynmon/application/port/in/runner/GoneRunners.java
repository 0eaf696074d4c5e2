package dev.pynmon.application.port.in.runner;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Runners that are gone.
 *
 * @param app the application
 * @param asOf when this was read
 * @param deadAfter the time after which pynenc considers a silent runner dead
 * @param part what is to be said of each; first those that died, then those that were stopped, of
 *     each kind first those that held something, then newest created first
 * @param missing the other components that could not be asked
 */
public record GoneRunners(
    AppSummary app,
    Instant asOf,
    Duration deadAfter,
    Answer<Page<RunnerSentence>> part,
    Map<Component, Absence> missing) {
  public GoneRunners {
    missing = Map.copyOf(missing);
  }
}
