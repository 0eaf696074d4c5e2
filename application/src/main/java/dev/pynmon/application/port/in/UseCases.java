package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.call.ShowCallUseCase;
import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.port.in.log.ExplainLogUseCase;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.application.port.in.state.ShowStateBackendUseCase;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;

/**
 * All that one monitor can be asked, by noun. Wired once and shared by all its front ends. A noun
 * with several use cases names each: who needs one takes that alone.
 *
 * @param apps which applications there are, and how they are doing
 * @param invocations lists of them, and each with its family
 * @param calls each of its calls
 * @param tasks its tasks
 * @param failures what fails of them
 * @param workflows its workflows and their runs
 * @param timeline what went on in it
 * @param events lists of its events, and each of them
 * @param triggers its triggers and their runs
 * @param runners its runners
 * @param orchestrator its orchestrator with the atomic service
 * @param broker its queues
 * @param stateBackend its state backend as a store
 * @param clientData its client data store
 * @param search what matches a text
 * @param logs what pasted log output talks about
 * @param access who may do what, and who did
 * @param purges removing what it holds
 * @param reruns running its invocations again, and repairing what a runner left behind
 */
public record UseCases(
    AppUseCases apps,
    InvocationUseCases invocations,
    ShowCallUseCase calls,
    ShowTasksUseCase tasks,
    ShowFailuresUseCase failures,
    WorkflowUseCases workflows,
    ShowTimelineUseCase timeline,
    EventUseCases events,
    TriggerUseCases triggers,
    RunnerUseCases runners,
    OrchestratorUseCases orchestrator,
    ShowBrokerUseCase broker,
    ShowStateBackendUseCase stateBackend,
    BrowseClientDataUseCase clientData,
    SearchUseCase search,
    ExplainLogUseCase logs,
    AccessUseCases access,
    PurgeUseCases purges,
    RerunUseCases reruns) {}
