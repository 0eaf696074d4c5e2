package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.broker.Waiting;
import dev.pynmon.web.part.ActiveText;
import dev.pynmon.web.part.StatusCount;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The key figures of an application. */
final class Figures {
  private final AppOverview overview;
  private final Links links;

  private Figures(AppOverview overview, Links links) {
    this.overview = overview;
    this.links = links;
  }

  static List<Figure> of(AppOverview overview, Links links) {
    Figures figures = new Figures(overview, links);
    return List.of(
        figures.application(),
        figures.tracked(),
        figures.running(),
        figures.waiting(),
        figures.runners(),
        figures.tasks());
  }

  private Figure application() {
    return new Figure(
        "Application",
        SafeText.line(overview.app().label(), 60),
        "",
        SafeText.name(AppText.foot(overview.app())),
        "",
        links.withoutApp().area("apps").toString());
  }

  private Figure tracked() {
    String href = links.area("invocations").toString();
    return snapshot(
        "Invocations",
        overview.totals(),
        totals -> CountText.of(totals.total()),
        totals -> "in " + count(totals),
        href);
  }

  private static String count(StatusTotals totals) {
    long statuses = totals.byStatus().values().stream().filter(number -> number > 0).count();
    return CountText.of(statuses) + (statuses == 1 ? " status" : " statuses");
  }

  private Figure running() {
    return snapshot(
        "Running",
        overview.totals(),
        totals -> CountText.of(totals.of(KnownStatus.RUNNING)),
        totals -> "",
        StatusCount.href(KnownStatus.RUNNING, links));
  }

  private Figure tasks() {
    String href = links.area("tasks").toString();
    return snapshot("Tasks", overview.tasks(), CountText::of, count -> "", href);
  }

  private <T> Figure snapshot(
      String label,
      ComponentState<Snapshot<T>> state,
      Function<T, String> value,
      Function<T, String> unit,
      String href) {
    return switch (state) {
      case ComponentState.Missing<Snapshot<T>> missing ->
          new Figure(label, "?", "", AbsenceText.word(missing.why()), "amber", "");
      case ComponentState.Available<Snapshot<T>> there ->
          switch (there.component()) {
            case Snapshot.NotYet<T> waiting ->
                new Figure(label, "…", "", "being counted", "", href);
            case Snapshot.Taken<T> taken ->
                new Figure(
                    label,
                    value.apply(taken.taken()),
                    unit.apply(taken.taken()),
                    age(taken),
                    "",
                    href);
          };
    };
  }

  private static String age(Snapshot.Taken<?> taken) {
    return (taken.complete() ? "" : "not complete, ") + "as of " + TimeText.clock(taken.asOf());
  }

  private Figure waiting() {
    String href = links.area("broker").toString();
    Optional<List<QueueReport>> queues = overview.queues().available();
    if (queues.isEmpty()) {
      return missing("Waiting", overview.queues(), href);
    }
    long idle =
        queues.get().stream()
            .filter(queue -> queue.health() == QueueReport.Health.NOT_CONSUMED)
            .count();
    return new Figure(
        "Waiting",
        CountText.of(Waiting.in(queues.get())),
        "in " + CountText.of(queues.get().size(), "queue"),
        idle == 0 ? "" : CountText.of(idle, "queue") + " not consumed",
        idle == 0 ? "" : "amber",
        href);
  }

  private Figure runners() {
    Optional<RunnerCounts> counts = overview.runnerCounts().available();
    if (counts.isEmpty()) {
      return missing("Active runners", overview.runnerCounts(), links.area("runners").toString());
    }
    return new Figure(
        "Active runners",
        CountText.of(counts.get().fresh()),
        "",
        ActiveText.stale(counts.get()) + CountText.of(counts.get().known()) + " known",
        counts.get().fresh().value() == 0 ? "amber" : "",
        links.area("runners").toString());
  }

  private static Figure missing(String label, ComponentState<?> state, String href) {
    String why = state.absence().map(AbsenceText::word).orElse("");
    return new Figure(label, "?", "", why, "amber", href);
  }
}
