package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.broker.ShowBrokerUseCase;
import java.lang.reflect.Proxy;

/** All use cases; those that a test does not give fail when asked. */
public final class FakeUseCases {
  private FakeUseCases() {}

  public static UseCases with(ListAppsUseCase apps) {
    return new UseCases(
        apps,
        unused(dev.pynmon.application.port.in.overview.ShowOverviewUseCase.class),
        unused(ShowBrokerUseCase.class),
        unused(dev.pynmon.application.port.in.invocation.ListInvocationsUseCase.class),
        unused(dev.pynmon.application.port.in.invocation.ShowInvocationUseCase.class),
        unused(dev.pynmon.application.port.in.task.ListTasksUseCase.class),
        unused(dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase.class),
        unused(dev.pynmon.application.port.in.task.ShowTasksUseCase.class),
        unused(dev.pynmon.application.port.in.state.ShowStateBackendUseCase.class),
        unused(dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase.class),
        unused(dev.pynmon.application.port.in.timeline.ShowTimelineUseCase.class),
        unused(dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase.class),
        unused(dev.pynmon.application.port.in.call.ShowCallUseCase.class),
        unused(dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase.class),
        unused(dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase.class),
        unused(dev.pynmon.application.port.in.search.SearchUseCase.class),
        apps instanceof CompareAppsUseCase comparison
            ? comparison
            : unused(CompareAppsUseCase.class),
        unused(dev.pynmon.application.port.in.orchestrator.ShowOrchestratorUseCase.class),
        unused(dev.pynmon.application.port.in.runner.ListRunnersUseCase.class),
        unused(dev.pynmon.application.port.in.runner.ShowRunnerUseCase.class),
        unused(dev.pynmon.application.port.in.orchestrator.ShowAtomicServiceUseCase.class),
        unused(dev.pynmon.application.port.in.event.ShowEventUseCase.class));
  }

  private static <T> T unused(Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              throw new IllegalStateException("not given: " + type.getSimpleName());
            });
    return type.cast(proxy);
  }
}
