package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;

/**
 * The runners of an application.
 *
 * @param all lists of them
 * @param gone those that are gone, with what they held
 * @param one each of them
 */
public record RunnerUseCases(
    ListRunnersUseCase all, ListGoneRunnersUseCase gone, ShowRunnerUseCase one) {}
