package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import dev.pynmon.application.port.in.call.ShowCallUseCase;
import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.event.ShowEventUseCase;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase;
import dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.ShowRunnerUseCase;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.application.port.in.state.ShowStateBackendUseCase;
import dev.pynmon.application.port.in.task.ListTasksUseCase;
import dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;

/**
 * Every use case of one monitor, wired once and shared by all its front ends.
 *
 * @param apps which applications there are
 * @param overview how one is doing
 * @param broker its queues
 * @param invocations lists of its invocations
 * @param invocation one of them
 * @param tasks its tasks
 * @param taskCatalogue what only its code says about them
 * @param taskReports how they do
 * @param stateBackend its state backend as a store
 * @param clientData its client data store
 * @param timeline what went on in it
 * @param familyTree who called whom
 * @param call one of its calls
 * @param workflows its workflows and their runs
 * @param workflowRun one of these runs
 * @param search what matches a text
 * @param comparison how several are doing, side by side
 * @param orchestrator its orchestrator
 * @param runners its runners
 * @param runner one of them
 * @param atomicService its atomic service
 * @param event one of its events
 */
public record UseCases(
    ListAppsUseCase apps,
    ShowOverviewUseCase overview,
    ShowBrokerUseCase broker,
    ListInvocationsUseCase invocations,
    ShowInvocationUseCase invocation,
    ListTasksUseCase tasks,
    ShowTaskCatalogueUseCase taskCatalogue,
    ShowTasksUseCase taskReports,
    ShowStateBackendUseCase stateBackend,
    BrowseClientDataUseCase clientData,
    ShowTimelineUseCase timeline,
    ShowFamilyTreeUseCase familyTree,
    ShowCallUseCase call,
    ListWorkflowsUseCase workflows,
    ShowWorkflowRunUseCase workflowRun,
    SearchUseCase search,
    CompareAppsUseCase comparison,
    ShowOrchestratorUseCase orchestrator,
    ListRunnersUseCase runners,
    ShowRunnerUseCase runner,
    ShowAtomicServiceUseCase atomicService,
    ShowEventUseCase event) {
  /** The same with another list of applications. */
  public UseCases withApps(ListAppsUseCase others) {
    return new UseCases(
        others,
        overview,
        broker,
        invocations,
        invocation,
        tasks,
        taskCatalogue,
        taskReports,
        stateBackend,
        clientData,
        timeline,
        familyTree,
        call,
        workflows,
        workflowRun,
        search,
        comparison,
        orchestrator,
        runners,
        runner,
        atomicService,
        event);
  }
}
