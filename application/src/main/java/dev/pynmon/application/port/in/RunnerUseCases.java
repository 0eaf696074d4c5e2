package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;

/**
 * The runners of an application.
 *
 * @param all lists of them
 * @param one each of them
 */
public record RunnerUseCases(ListRunnersUseCase all, ShowRunnerUseCase one) {}
