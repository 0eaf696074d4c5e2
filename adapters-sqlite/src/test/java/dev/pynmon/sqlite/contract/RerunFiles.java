package dev.pynmon.sqlite.contract;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a fixture, in which invocations of one application are registered anew: in each file
 * what lies there, where the broker is last.
 *
 * @param files the files, opened
 * @param parts what lies in them, by what the names of the tables of each application begin with: a
 *     registration adds rows, and no table
 */
record RerunFiles(List<PurgedFile> files, Map<String, List<Part>> parts) implements AutoCloseable {
  private static final RunnerContext REGISTRAR =
      new RunnerContext(
          new RunnerId("ExternalRunner@monitor-77"),
          "ExternalRunner",
          77,
          "monitor",
          1,
          Optional.empty(),
          Optional.empty());

  static RerunFiles open(List<Path> files) {
    List<PurgedFile> opened = files.stream().map(PurgedFile::open).toList();
    return new RerunFiles(
        opened,
        opened.stream().flatMap(RerunFiles::parts).collect(Collectors.groupingBy(Part::prefix)));
  }

  private static Stream<Part> parts(PurgedFile file) {
    Store store = file.store();
    return store.apps().value().orElseThrow().stream()
        .map(app -> new Part(app.prefix(), store.openPrefix(app.prefix()), app.evidence()));
  }

  /** What of an application lies in one file. */
  record Part(String prefix, StoreApp app, Set<Component> components) {
    boolean hasBroker() {
      return components.contains(Component.BROKER);
    }

    RegisterOutcome register(NewInvocation again) {
      return app.repairs().orElseThrow().registrar().register(again, components, Optional.empty());
    }
  }

  /** What the names of the tables of each application begin with. */
  Set<String> prefixes() {
    return parts.keySet();
  }

  /** The newest invocation of each task. */
  List<InvocationState> newestOfEachTask(String prefix) {
    OrchestratorStore orchestrator = first(prefix, StoreApp::orchestrator).orElseThrow();
    List<TaskKey> tasks =
        orchestrator.statuses().tasks(PageRequest.first(100)).value().orElseThrow().items();
    return orchestrator.registrations().newest(tasks, 1).values().stream()
        .flatMap(Collection::stream)
        .toList();
  }

  /** Registers it again in every file and tells what became of that in each. */
  List<RegisterOutcome> register(String prefix, NewInvocation again) {
    return parts.getOrDefault(prefix, List.of()).stream()
        .sorted(Comparator.comparing(Part::hasBroker))
        .map(part -> part.register(again))
        .toList();
  }

  /** The same again, indexed. */
  NewInvocation again(String prefix, InvocationState original) {
    return new NewInvocation(
        new InvocationId("again-" + original.id().value()),
        original.id(),
        original.call(),
        record(prefix, original.id()).map(Invocation::arguments).orElse(Arguments.NONE),
        false,
        true,
        QueueName.DEFAULT,
        0,
        REGISTRAR,
        PurgedFile.NOW);
  }

  /** Its record, where there is a state backend. */
  Optional<Invocation> record(String prefix, InvocationId id) {
    return first(prefix, StoreApp::stateBackend)
        .flatMap(state -> state.records().of(List.of(id)).values().stream().findFirst())
        .map(Invocation.class::cast);
  }

  /** A component, wherever it lies. */
  <T> Optional<T> first(String prefix, Function<StoreApp, Answer<T>> component) {
    return parts.getOrDefault(prefix, List.of()).stream()
        .flatMap(part -> component.apply(part.app()).available().stream())
        .findFirst();
  }

  @Override
  public void close() {
    files.forEach(PurgedFile::close);
  }
}
