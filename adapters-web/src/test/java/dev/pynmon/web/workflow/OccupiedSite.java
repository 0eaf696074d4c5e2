package dev.pynmon.web.workflow;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.Cut;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineSource;
import dev.pynmon.domain.timeline.TimelineSubject;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Pages of four runs of a workflow that occupied workers as a test says. */
abstract class OccupiedSite {
  static final TaskKey FULFIL = new TaskKey("shop.fulfil");
  static final String TYPE = "/workflows/shop.fulfil";
  static final String RUN = "/workflows/runs/run-1";
  static final Instant START = Instant.parse("2026-11-24T14:00:00Z");

  final FakeMonitor monitor = new FakeMonitor();
  String task = "shop.task";
  final Site site = Site.of(monitor.useCases());

  @BeforeEach
  void typeOfFourRuns() {
    monitor.workflows.types =
        there(
            Page.of(
                List.of(
                    new WorkflowType(
                        FULFIL,
                        new Count.Exact(4),
                        there(new Count.Exact(0)),
                        there(new Count.Exact(0)),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty()));
    monitor.workflows.runs =
        Optional.of(
            Page.of(
                IntStream.rangeClosed(1, 4).mapToObj(OccupiedSite::row).toList(),
                Optional.empty(),
                Optional.empty()));
    monitor.workflows.run = new ShowWorkflowRunResult.Found(detail());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  static WorkflowRunRow row(int number) {
    WorkflowRun run = new WorkflowRun(id(number), FULFIL, Optional.empty());
    return new WorkflowRunRow(run, Samples.row(), new Count.Exact(0), Optional.empty());
  }

  static WorkflowRunDetail detail() {
    return new WorkflowRunDetail(
        Samples.NOW,
        id(1),
        true,
        Optional.of(FULFIL),
        Optional.empty(),
        Optional.empty(),
        Samples.row(),
        there(Samples.taken(Page.empty())),
        List.of(),
        new Count.Exact(0),
        Optional.empty(),
        Map.of());
  }

  static WorkflowId id(int number) {
    return new WorkflowId("run-" + number);
  }

  /** Runs of so many invocations each, which run for the first ten of forty seconds. */
  void occupied(int tasks, int... members) {
    List<TimelineSource> sources = IntStream.of(members).mapToObj(n -> source(n, tasks)).toList();
    List<Occupancy> drawn =
        sources.stream()
            .map(each -> Occupancy.of(each, TimelineFilter.ALL, OccupancyCategory.DEFAULT))
            .toList();
    List<RunOccupancy> runs =
        IntStream.range(0, members.length)
            .mapToObj(
                i ->
                    new RunOccupancy(
                        id(i + 1),
                        Optional.of(FULFIL),
                        sources.get(i).window(),
                        Optional.of(new TimeWindow(START, START.plusSeconds(10))),
                        false,
                        drawn.get(i),
                        members[i],
                        new Cut(false, false)))
            .toList();
    monitor.workflows.occupied =
        Optional.of(new RunOccupancies(Samples.NOW, there(runs), List.of(), Map.of()));
  }

  TimelineSource source(int members, int tasks) {
    List<HistoryEntry> entries = new ArrayList<>();
    Map<InvocationId, TimelineSubject> subjects = new HashMap<>();
    for (int i = 0; i < members; i++) {
      InvocationId id = new InvocationId("member-" + members + "-" + i);
      entries.add(entry(id, KnownStatus.RUNNING, 0));
      entries.add(entry(id, KnownStatus.SUCCESS, 10 + i % 30));
      subjects.put(
          id,
          new TimelineSubject(
              id,
              Optional.of(new TaskKey(task + i % tasks)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    TimeWindow window = new TimeWindow(START, START.plusSeconds(40));
    return new TimelineSource(
        window, Samples.NOW, entries, Map.of(), subjects, List.of(), Map.of());
  }

  static HistoryEntry entry(InvocationId id, KnownStatus status, int second) {
    Instant at = START.plusSeconds(second);
    StatusRecord record = new StatusRecord(status, Optional.empty(), at);
    return new HistoryEntry(id, at, record, Optional.empty(), Optional.empty(), Optional.empty());
  }

  String body(String path) {
    HttpResponse<String> answer = site.browse(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
