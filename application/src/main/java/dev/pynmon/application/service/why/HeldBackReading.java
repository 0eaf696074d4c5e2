package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.domain.why.HeldBack;
import dev.pynmon.domain.why.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which others of a task are at work and may keep one back. A call, two where the code of the task
 * says that arguments count.
 *
 * @param visit the application
 * @param catalogues tell what the code says
 * @param standing where that one stands
 */
record HeldBackReading(Visit visit, Catalogues catalogues, Standing standing) {
  private static final int MAX = 50;
  private static final Set<KnownStatus> AT_WORK = Set.of(KnownStatus.PENDING, KnownStatus.RUNNING);

  HeldBack of(Count times) {
    Optional<RegisteredTask> task = registered();
    List<InvocationState> others = others();
    return task.filter(known -> !mode(known).equals("disabled"))
        .map(known -> new HeldBack(times, ids(by(others, known)), true))
        .orElseGet(() -> new HeldBack(times, ids(others), false));
  }

  /**
   * The same of one that others wait for: runners pass it over, which leaves no trace, so that only
   * its task tells. Empty where nothing is in its way, or no concurrency control is known of. Two
   * calls more where no file tells of the task.
   */
  Optional<HeldBack> passing() {
    HeldBack held = of(new Count.Exact(0));
    return Optional.of(held)
        .filter(_ -> !held.by().isEmpty())
        .filter(_ -> held.isCertain() || registered().isEmpty() && isIndexed());
  }

  /** Those of tasks with any concurrency control are, unless they have no arguments. */
  private boolean isIndexed() {
    InvocationId id = standing.state().id();
    return visit.records(List.of(id)).get(id) instanceof Invocation known
        && visit
            .orchestrator(store -> store.argumentIndex().indexed(List.of(known)))
            .available()
            .filter(indexed -> indexed.contains(id))
            .isPresent();
  }

  private static List<InvocationId> ids(List<InvocationState> states) {
    return states.stream().map(InvocationState::id).toList();
  }

  private Optional<RegisteredTask> registered() {
    return visit.elsewhere(() -> catalogues.of(visit)) instanceof TaskCatalogueResult.Known known
        ? known.catalogue().find(standing.state().task())
        : Optional.empty();
  }

  private List<InvocationState> others() {
    StatusFilter filter =
        new StatusFilter(
            Set.copyOf(AT_WORK), Optional.of(standing.state().task()), Optional.empty());
    return visit
        .orchestrator(store -> store.statuses().page(filter, PageRequest.first(MAX)))
        .available()
        .map(Page::items)
        .orElse(List.of())
        .stream()
        .filter(state -> !state.id().equals(standing.state().id()))
        .toList();
  }

  private static String mode(RegisteredTask task) {
    return task.option(TaskOption.RUNNING_CONCURRENCY).stream().findFirst().orElse("disabled");
  }

  /** What counts are all arguments, some of them, or none. */
  private List<InvocationState> by(List<InvocationState> others, RegisteredTask task) {
    return switch (mode(task)) {
      case "task" -> others;
      case "keys" -> sameKeys(others, task.option(TaskOption.KEY_ARGUMENTS));
      default ->
          others.stream().filter(state -> state.call().equals(standing.state().call())).toList();
    };
  }

  private List<InvocationState> sameKeys(List<InvocationState> others, List<String> keys) {
    Map<InvocationId, StoredInvocation> records =
        visit.records(
            Stream.concat(Stream.of(standing.state().id()), ids(others).stream()).toList());
    Map<String, String> own = keys(records.get(standing.state().id()), keys);
    return others.stream()
        .filter(state -> keys(records.get(state.id()), keys).equals(own))
        .toList();
  }

  private static Map<String, String> keys(
      @org.jspecify.annotations.Nullable StoredInvocation record, List<String> keys) {
    Map<String, String> values = new HashMap<>();
    if (record instanceof Invocation known) {
      values.putAll(known.arguments().serialized());
      values.keySet().retainAll(keys);
    }
    return values;
  }
}
