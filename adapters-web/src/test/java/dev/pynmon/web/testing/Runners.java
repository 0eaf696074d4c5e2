package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.NOW;
import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView;
import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.application.port.in.runner.Finished;
import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.application.port.in.runner.Holders;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.orchestrator.ServiceSchedule;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers about runners and the atomic service. */
public final class Runners {
  public static final Duration DEAD_AFTER = Duration.ofMinutes(10);

  private Runners() {}

  /** A heartbeat that is so many seconds old, of a runner that is an hour older. */
  public static Heartbeat sign(RunnerId runner, long age) {
    Instant last = NOW.minusSeconds(age);
    return new Heartbeat(
        runner,
        last.minusSeconds(3_600),
        last,
        true,
        Optional.of(List.of(new QueueName("default"), new QueueName("mail"))),
        Optional.empty(),
        Optional.empty());
  }

  public static RunnerSighting sighting(RunnerContext context, RunnerPresence presence, long age) {
    return new RunnerSighting(
        context.id(), Optional.of(context), Optional.of(sign(context.id(), age)), presence);
  }

  public static RunnerContext worker(String id) {
    return new RunnerContext(
        new RunnerId(id),
        "PPRWorker",
        77,
        "host-a",
        0,
        Optional.of(Samples.RUNNER),
        Optional.of(Samples.context()));
  }

  public static RunnerList list() {
    return list(new RunnerList.Active(List.of(), 0, 0, Set.of(), true), Page.empty());
  }

  public static RunnerList list(RunnerList.Active active, Page<RunnerSighting> all) {
    return new RunnerList(
        Samples.APP,
        NOW,
        DEAD_AFTER,
        there(new RunnerCounts(new Count.Exact(3), new Count.Exact(active.listed()))),
        there(active),
        there(new Holders(List.of(), true)),
        there(new Finished(Map.of(), Map.of(), NOW, false)),
        there(all),
        "MultiThreadRunner",
        List.of(),
        Map.of());
  }

  public static GoneRunners gone(List<RunnerSentence> gone) {
    Page<RunnerSentence> all = Page.of(gone, Optional.empty(), Optional.empty());
    return new GoneRunners(Samples.APP, NOW, DEAD_AFTER, there(all), Map.of());
  }

  public static RunnerDetail detail(RunnerSighting runner, RunnerPast past) {
    return new RunnerDetail(
        Samples.APP,
        NOW,
        DEAD_AFTER,
        runner,
        heard(runner, past),
        List.of(),
        there(Page.empty()),
        there(past),
        List.of(),
        Map.of());
  }

  private static Optional<Instant> heard(RunnerSighting runner, RunnerPast past) {
    Stream<Instant> changes = past.works().stream().map(work -> work.change().at());
    return runner
        .heartbeat()
        .map(
            sign ->
                Stream.concat(Stream.of(sign.last()), changes)
                    .max(Instant::compareTo)
                    .orElseThrow());
  }

  /** What a runner did, of which it had ended all. */
  public static RunnerPast past(
      List<RunnerPast.Work> works, Instant until, int lookedAt, Optional<Instant> reached) {
    return new RunnerPast(works, List.of(), reached.isEmpty(), until, lookedAt, reached);
  }

  public static OrchestratorOverview orchestrator() {
    Map<InvocationStatus, Long> totals = Map.of(KnownStatus.SUCCESS, 40L);
    return new OrchestratorOverview(
        Samples.APP,
        NOW,
        there(Samples.taken(new StatusTotals(totals))),
        there(List.of()),
        there(new RunnerCounts(new Count.Exact(3), new Count.Exact(1))),
        there(List.of(sign(Samples.RUNNER, 2))),
        there(Optional.empty()),
        List.of(),
        List.of(),
        List.of(new Setting("Recovery", "recover_x_cron", "*/5 * * * *", "")));
  }

  public static AtomicRun run(String id, long age, String status) {
    Instant start = NOW.minusSeconds(age);
    Optional<Instant> end =
        status.equals("running") ? Optional.empty() : Optional.of(start.plusMillis(90));
    return new AtomicRun(id, Samples.RUNNER, start, end, status, "");
  }

  public static ServiceTrouble trouble() {
    return new ServiceTrouble(
        new StuckService(
            run("stuck-run", 2_700, "running"),
            StuckService.Why.RUNNER_SILENT,
            Optional.of(sign(Samples.RUNNER, 2_700))),
        Optional.of(run("good-run", 3_000, "completed")),
        List.of(run("b2", 60, "blocked"), run("b1", 360, "blocked")),
        List.of(
            new ServiceTrouble.Recovery(
                new TaskKey("pynenc.core_tasks.recover_pending_invocations"),
                Optional.of(new InvocationId("i")),
                Optional.of(NOW.minusSeconds(3_000))),
            new ServiceTrouble.Recovery(
                new TaskKey("pynenc.core_tasks.recover_running_invocations"),
                Optional.empty(),
                Optional.empty())));
  }

  public static ServiceRunsView runs(List<AtomicRun> runs) {
    ServiceRunsView.Part part =
        new ServiceRunsView.Part(
            runs, 1, 1, runs.size(), true, false, List.of(Samples.RUNNER), List.of());
    return new ServiceRunsView(
        Samples.APP,
        NOW,
        ServiceGeneration.RECORDS,
        there(part),
        Map.of(Samples.RUNNER, RunnerPresence.GONE),
        there(Optional.empty()),
        List.of());
  }

  public static ServiceScheduleView schedule() {
    Heartbeat member = sign(Samples.RUNNER, 1);
    ServiceRules rules = ServiceRules.DEFAULT;
    ServiceSchedule schedule =
        ServiceSchedule.of(ServiceGeneration.RECORDS, List.of(member), rules, NOW);
    return new ServiceScheduleView(
        Samples.APP,
        NOW,
        ServiceGeneration.RECORDS,
        rules,
        there(
            new ServiceScheduleView.Turns(
                List.of(member), true, Optional.of(schedule), Map.of(), List.of())),
        there(Optional.empty()),
        List.of());
  }
}
