package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase;

/** The orchestrator of an application, and the atomic service that it keeps. */
public interface OrchestratorUseCases extends ShowOrchestratorUseCase, ShowAtomicServiceUseCase {}
