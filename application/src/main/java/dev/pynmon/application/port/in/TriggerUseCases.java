package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.trigger.ListTriggerRunsUseCase;
import dev.pynmon.application.port.in.trigger.ShowTriggerRunUseCase;
import dev.pynmon.application.port.in.trigger.ShowTriggersUseCase;

/**
 * The triggers of an application.
 *
 * @param all which there are, and upon what each starts its task
 * @param runs lists of their runs
 * @param run one of these
 */
public record TriggerUseCases(
    ShowTriggersUseCase all, ListTriggerRunsUseCase runs, ShowTriggerRunUseCase run) {}
