package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase;

/**
 * The orchestrator of an application.
 *
 * @param overview how it is doing
 * @param atomicService the service that it keeps, of which one runner at a time has a turn
 */
public record OrchestratorUseCases(
    ShowOrchestratorUseCase overview, ShowAtomicServiceUseCase atomicService) {}
