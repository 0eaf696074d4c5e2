package dev.pynmon.demo.app;

import static dev.pynmon.demo.app.AppParts.BULK;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.runner.RunnerKind;
import dev.pynmon.demo.runner.RunnerPlan;
import dev.pynmon.demo.task.Call;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.ArrayList;
import java.util.List;

/** Reports: nightly workflows, hourly batches, and people who look at dashboards. */
public final class ReportsModel {
  private static final double LOOKS = 1_500;
  private static final List<String> DASHBOARDS = List.of("sales", "returns", "stock", "margins");
  private static final List<String> TABLES = List.of("sales", "orders", "customers");

  private final ReportsTasks tasks;

  private ReportsModel(double volume) {
    tasks = new ReportsTasks(volume);
  }

  /** Makes reports, which are the same at all times. */
  public static final class Maker implements AppModel.Maker {
    @Override
    public AppModel present(double volume) {
      return of(volume);
    }

    @Override
    public AppModel past(double volume) {
      return of(volume);
    }
  }

  private static AppModel of(double volume) {
    ReportsModel reports = new ReportsModel(volume);
    return new AppModel(
        AppParts.info("reports", "reports.app", "ProcessRunner", "default,bulk"),
        runners(volume),
        clients(),
        reports.sources(),
        reports.routines(),
        reports.crons(),
        List.of(),
        List.of(Troubles.WAREHOUSE),
        LOOKS * volume);
  }

  private static List<RunnerPlan> runners(double volume) {
    List<QueueName> all = List.of();
    List<QueueName> urgent = List.of(QueueName.DEFAULT);
    int processes = AppParts.places(3, volume);
    int threads = AppParts.places(2, volume);
    return List.of(
        new RunnerPlan(RunnerKind.PROCESS, "etl-1", processes, 1, all),
        new RunnerPlan(RunnerKind.MULTI_THREAD, "etl-2", threads, 2, urgent),
        new RunnerPlan(RunnerKind.PERSISTENT_PROCESS, "render-1", threads, 1, List.of(BULK)));
  }

  private static List<RunnerContext> clients() {
    return List.of(AppParts.client("bi-1", 640), AppParts.client("notebook-7", 30_118));
  }

  private List<Source> sources() {
    return List.of(
        new Source(60, dice -> Call.of(tasks.refreshDashboard, "name", dice.pick(DASHBOARDS))),
        new Source(25, dice -> Call.of(tasks.query, "table", dice.pick(TABLES), "limit", 100)),
        new Source(6, dice -> Call.of(tasks.renderPdf, "report", dice.pick(DASHBOARDS))),
        new Source(9, dice -> Call.of(tasks.forecast, "region", Goods.region(dice), "days", 30)));
  }

  private List<Routine> routines() {
    return List.of(
        new Routine(
            200 * Micros.SECOND,
            430 * Micros.SECOND,
            BULK,
            dice -> Call.of(tasks.syncChanges, "table", dice.pick(TABLES))));
  }

  private List<Cron> crons() {
    List<Cron> crons = new ArrayList<>(AppParts.CORE);
    crons.add(Cron.of("2 * * * *", Call.of(tasks.hourlyRollup, "table", "sales")));
    crons.add(Cron.of("30 0 * * *", Call.of(tasks.closeDay, "day", "yesterday")));
    return crons;
  }
}
