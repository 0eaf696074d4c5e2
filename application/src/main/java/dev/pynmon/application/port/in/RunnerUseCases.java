package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;

/** The runners of an application, and each of them. */
public interface RunnerUseCases extends ListRunnersUseCase, ShowRunnerUseCase {}
