package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.invocation.FilterChoices;
import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.ShowTaskResult;
import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.FailureFacts;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.timeline.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Tasks as a test puts them in, and how they do by the changes that it puts in. */
public final class FakeTasks implements ShowTasksUseCase {
  public final List<TaskListQuery> queries = new ArrayList<>();
  public final List<Period> ranges = new ArrayList<>();
  public Answer<Snapshot<Page<TaskKey>>> keys = there(Samples.taken(Page.empty()));
  public Answer<Page<TaskKey>> typeKeys = there(Page.empty());
  public TaskCatalogueResult catalogue = new TaskCatalogueResult.NotKnown();
  public NeverInvoked neverInvoked = NeverInvoked.NONE;
  public Optional<Answer<Snapshot<ActivityReport>>> state = Optional.empty();
  public Answer<Snapshot<Count>> known = there(Samples.taken(new Count.Exact(0)));
  public Optional<ShowTaskResult> task = Optional.empty();

  /** The page that is shown instead of any that is asked for. */
  public Optional<PageRequest.Skip> instead = Optional.empty();

  /** The change nearest to a time in which these have none. */
  public Optional<NearestChange> nearest = Optional.empty();

  /** When the records begin, too late to compare with. */
  public Optional<Instant> recordsBegin = Optional.empty();

  public Duration knownFor = Duration.ofDays(8);
  private final List<Change> changes = new ArrayList<>();
  private final List<TaskKey> idle = new ArrayList<>();
  private final Map<InvocationId, TaskKey> tasks = new HashMap<>();
  private final Map<InvocationId, FailureCause> failureCauses = new HashMap<>();
  private final Map<InvocationId, InvocationId> parents = new HashMap<>();

  /** A task of which nothing changed. */
  public FakeTasks idle(String task) {
    idle.add(new TaskKey(task));
    return this;
  }

  /** An invocation that was in these statuses, each so many seconds before now. */
  public FakeTasks was(String id, String task, Object... statusesAndSeconds) {
    tasks.put(new InvocationId(id), new TaskKey(task));
    for (int i = 0; i < statusesAndSeconds.length; i += 2) {
      changes.add(
          new Change(
              new InvocationId(id),
              Samples.NOW.minusSeconds((int) statusesAndSeconds[i + 1]),
              (InvocationStatus) statusesAndSeconds[i]));
    }
    return this;
  }

  /** Why it failed. */
  public FakeTasks raised(String id, String exception, String message) {
    failureCauses.put(new InvocationId(id), new FailureCause(exception, message));
    return this;
  }

  /** Who called it. */
  public FakeTasks calledBy(String id, String parent) {
    parents.put(new InvocationId(id), new InvocationId(parent));
    return this;
  }

  /** What a filter offers. */
  FilterChoices choices() {
    return new FilterChoices(keys, typeKeys);
  }

  @Override
  public TaskList list(TaskListQuery query) {
    queries.add(query);
    TaskReport report = report(query.app(), query.range());
    var statistics = report.value().map(each -> each.activity().byTask()).orElse(Map.of());
    TreeSet<TaskKey> keys = new TreeSet<>(statistics.keySet());
    keys.addAll(idle);
    return new TaskList(
        Samples.NOW,
        known,
        new Count.Exact(keys.size()),
        part(
            keys.stream()
                .map(key -> new TaskEntry(key, Optional.ofNullable(statistics.get(key))))
                .toList(),
            instead.orElse(query.page())),
        report,
        catalogue,
        neverInvoked);
  }

  private Page<TaskEntry> part(List<TaskEntry> all, PageRequest.Skip part) {
    return new Page<>(
        all.stream().skip(part.skip()).limit(part.limit()).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        instead);
  }

  @Override
  public ShowTaskResult show(AppKey app, TaskKey key, Period range) {
    ranges.add(range);
    return task.orElseGet(() -> new ShowTaskResult.NotFound(key));
  }

  /** The same for other fakes. */
  public TaskReport report(AppKey app, Period range) {
    ranges.add(range);
    return new TaskReport(
        Samples.NOW, range, state.orElseGet(() -> there(Samples.taken(made(range)))));
  }

  @Override
  public TaskReport reportComplete(AppKey app, Period range) {
    return report(app, range);
  }

  private List<Failure> failures() {
    return changes.stream()
        .filter(change -> change.status() == KnownStatus.FAILED)
        .map(
            change ->
                new Failure(
                    change.invocation(),
                    Optional.ofNullable(tasks.get(change.invocation())),
                    change.at()))
        .sorted(Failure.NEWEST_FIRST)
        .toList();
  }

  private ActivityReport made(Period range) {
    Instant since = Samples.NOW.minus(knownFor);
    TaskActivity activity =
        TaskActivity.of(
            changes, id -> Optional.ofNullable(tasks.get(id)), range.endingAt(Samples.NOW), since);
    return new ActivityReport(
        activity,
        FailureGroups.of(
            Failures.of(failures(), activity.window(), recordsBegin.orElse(since)),
            new FailureFacts(failureCauses, parents)),
        recordsBegin,
        nearest.filter(_ -> activity.changes() == 0),
        Optional.empty());
  }
}
