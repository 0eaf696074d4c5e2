package dev.pynmon.demo.app;

import static dev.pynmon.demo.app.AppParts.BULK;

import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.Concurrency;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.task.Plan;
import dev.pynmon.demo.task.TaskKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The tasks of the simulated reports, those that others call before their callers. */
final class ReportsTasks {
  private final double volume;

  ReportsTasks(double volume) {
    this.volume = volume;
  }

  final TaskKind loadPartition =
      TaskKind.of(
              "reports.sales.load_partition",
              plan ->
                  plan.work(2, 0.5)
                      .risk(0.01, Troubles.WAREHOUSE, Troubles::warehouseDown)
                      .work(52, 0.5)
                      .returns(plan.dice().between(1_000, 90_000)))
          .in(BULK, 0)
          .retried(1);

  final TaskKind renderPdf =
      TaskKind.of(
              "reports.export.render_pdf",
              plan ->
                  plan.work(12, 0.6)
                      .risk(0.02, () -> Troubles.diskFull(file(plan)))
                      .returns(file(plan)))
          .in(BULK, 5)
          .retried(1);

  final TaskKind summarize =
      TaskKind.of(
              "reports.sales.summarize_region",
              plan ->
                  plan.work(1, 0.4)
                      .keep("region", plan.call().text("region"))
                      .call(partitions(plan, 2, 4))
                      .work(2, 0.4)
                      .returns(summary(plan)))
          .asWorkflow();

  final TaskKind closeDay =
      TaskKind.of(
              "reports.daily.close_day",
              plan ->
                  plan.work(2, 0.3)
                      .keep("workflow:base_time", plan.now())
                      .call(
                          Goods.REGIONS.stream()
                              .map(region -> Call.of(summarize, "region", region))
                              .toList())
                      .call(Call.of(renderPdf, "report", "close"))
                      .returns("closed"))
          .asWorkflow();

  final TaskKind hourlyRollup =
      TaskKind.of(
          "reports.sales.hourly_rollup",
          plan -> plan.work(1.5, 0.3).gather(partitions(plan, 8, 18)).returns("rolled up"));

  final TaskKind syncChanges =
      TaskKind.of(
          "reports.sales.sync_changes",
          plan -> plan.work(1.5, 0.3).spawn(partitions(plan, 8, 24)).returns("in sync"));

  final TaskKind refreshDashboard =
      TaskKind.of(
          "reports.export.refresh_dashboard", plan -> plan.work(15, 0.7).returns(dashboard(plan)));

  final TaskKind query =
      TaskKind.of(
              "reports.adhoc.run_query",
              plan ->
                  plan.work(18, 1.0)
                      .risk(0.03, () -> wrongColumn(plan))
                      .risk(0.01, Troubles.WAREHOUSE, Troubles::warehouseDown)
                      .returns(Goods.figures(plan.dice(), plan.dice().between(1, 60))))
          .retried(1);

  final TaskKind forecast =
      TaskKind.of(
              "reports.ml.forecast",
              plan ->
                  plan.work(220, 0.5)
                      .risk(0.06, () -> Troubles.modelFailed(plan.call().text("region")))
                      .returns(Goods.figures(plan.dice(), 30)))
          .limited(Concurrency.Policy.REROUTE, "region");

  private List<Call> partitions(Plan plan, int least, int most) {
    return IntStream.range(0, AppParts.many(plan.dice().between(least, most), volume))
        .mapToObj(i -> Call.of(loadPartition, "table", "sales", "partition", i, "full", i % 5 == 0))
        .toList();
  }

  private static Map<String, Object> summary(Plan plan) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("region", plan.call().text("region"));
    summary.put("revenue", Goods.amount(plan.dice()));
    summary.put("orders", plan.dice().between(100, 4_000));
    return summary;
  }

  private static Map<String, Object> dashboard(Plan plan) {
    Map<String, Object> dashboard = new LinkedHashMap<>();
    dashboard.put("name", plan.call().text("name"));
    dashboard.put("series", Goods.figures(plan.dice(), plan.dice().between(20, 400)));
    return dashboard;
  }

  private static String file(Plan plan) {
    return "/var/tmp/" + plan.call().text("report") + ".pdf";
  }

  private static Failure wrongColumn(Plan plan) {
    String table = plan.call().text("table");
    return Failure.own(
        "sqlalchemy.exc.ProgrammingError",
        "(psycopg2.errors.UndefinedColumn) column \"regoin\" does not exist\n"
            + "LINE 1: SELECT regoin, sum(total) FROM "
            + table
            + " GROUP BY 1\n               ^");
  }
}
