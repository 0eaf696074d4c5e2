package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a field may be, as far as pages know that without a search: names, of which {@value
 * PageRequest#MAX_LIMIT} are read at most, and what the newest {@value #NEWEST} things say. What a
 * store cannot be asked is not known.
 *
 * @param tasks the names of tasks
 * @param lists finds the newest invocations
 */
record KnownValues(AppDirectory apps, TaskNames tasks, ListInvocationsUseCase lists) {
  private static final int NEWEST = 100;

  /** Of these an event is asked for by its code, too. */
  private static final Set<Noun> CODED = EnumSet.of(Noun.EVENTS, Noun.TRIGGERS, Noun.TRIGGER_RUNS);

  private static final PageRequest NAMES = PageRequest.first(PageRequest.MAX_LIMIT);
  private static final PageRequest SOME = PageRequest.first(NEWEST);

  /**
   * The values of a field, of arguments their names; the likeliest first.
   *
   * @param noun what is asked for; empty for things of every kind
   */
  List<String> of(AppKey app, Optional<Noun> noun, Field field) {
    try (Visit visit = apps.visit(app)) {
      return of(visit, app, noun, field).distinct().toList();
    }
  }

  private Stream<String> of(Visit visit, AppKey app, Optional<Noun> noun, Field field) {
    return switch (field) {
      case TASK -> names(tasks.of(visit));
      case TYPE -> types(visit);
      case QUEUE -> queues(visit);
      case HOST -> runners(visit).map(RunnerContext::hostname);
      case RUNNER -> runners(visit).map(runner -> runner.id().value());
      case CLASS -> runners(visit).map(RunnerContext::runnerClass);
      case EXCEPTION -> exceptions(app);
      case ARGS -> noun.equals(Optional.of(Noun.EVENTS)) ? payloads(visit) : arguments(app);
      case EVENT -> codes(visit, noun);
      default -> field.usual(noun.orElse(Noun.INVOCATIONS)).stream();
    };
  }

  private static Stream<String> names(Answer<Snapshot<Page<TaskKey>>> known) {
    return known.available().flatMap(Snapshot::value).stream()
        .flatMap(page -> page.items().stream())
        .map(TaskKey::value);
  }

  private static Stream<String> types(Visit visit) {
    return visit.stateBackend(store -> store.workflows().types(NAMES).items()).available().stream()
        .flatMap(List::stream)
        .map(TaskKey::value);
  }

  /** Those that hold something, then those that the code names. */
  private Stream<String> queues(Visit visit) {
    Stream<String> holding =
        visit.broker(store -> store.queues().sizes(1)).available().stream()
            .flatMap(List::stream)
            .map(size -> size.queue().value());
    Stream<String> named =
        tasks.registered(visit).stream().flatMap(task -> task.option(TaskOption.QUEUE).stream());
    return Stream.concat(holding, named);
  }

  /** Of the newest of which there is a sign of life. */
  private static Stream<RunnerContext> runners(Visit visit) {
    List<RunnerId> newest =
        visit
            .orchestrator(store -> store.heartbeats().newest(SOME).map(Heartbeat::runner).items())
            .available()
            .orElse(List.of());
    Map<RunnerId, RunnerContext> contexts = visit.contexts(newest);
    return newest.stream().flatMap(id -> Optional.ofNullable(contexts.get(id)).stream());
  }

  private Stream<String> exceptions(AppKey app) {
    InvocationList failed = newest(app, InvocationFilter.in(KnownStatus.FAILED));
    return rows(failed).flatMap(row -> row.failureCause().stream()).map(FailureCause::exception);
  }

  private Stream<String> arguments(AppKey app) {
    return rows(newest(app, InvocationFilter.ALL))
        .flatMap(row -> row.record().stream())
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .flatMap(record -> record.arguments().serialized().keySet().stream());
  }

  private static Stream<String> payloads(Visit visit) {
    return new Triggers(visit)
        .lists(lists -> lists.page(EventFilter.ALL, TimeOrder.NEWEST_FIRST, SOME)).stream()
            .flatMap(page -> page.items().stream())
            .flatMap(stored -> stored.readable().stream())
            .flatMap(event -> event.payload().serialized().keySet().stream());
  }

  /** What is asked for invocations alone is the id of an event. */
  private static Stream<String> codes(Visit visit, Optional<Noun> noun) {
    return noun.filter(of -> !CODED.contains(of)).isPresent()
        ? Stream.empty()
        : new Triggers(visit)
            .lists(lists -> lists.codes(NAMES)).stream().flatMap(page -> page.items().stream());
  }

  private InvocationList newest(AppKey app, InvocationFilter filter) {
    return lists.list(new ListInvocationsQuery(app, filter, SOME));
  }

  private static Stream<InvocationRow> rows(InvocationList list) {
    return list.page().available().stream().flatMap(page -> page.items().stream());
  }
}
