package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.broker.Waiting;
import dev.pynmon.web.overview.KeyFigure.FigureNote;
import dev.pynmon.web.part.StatusCount;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.ActiveText;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.text.SeenText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The key figures of an application. */
final class KeyFigures {
  private final AppOverview overview;
  private final LastSeen seen;
  private final Links links;

  private KeyFigures(AppOverview overview, LastSeen seen, Links links) {
    this.overview = overview;
    this.seen = seen;
    this.links = links;
  }

  static List<KeyFigure> of(AppOverview overview, LastSeen seen, Links links) {
    KeyFigures figures = new KeyFigures(overview, seen, links);
    return List.of(
        figures.application(),
        figures.tracked(),
        figures.running(),
        figures.waiting(),
        figures.runners(),
        figures.tasks());
  }

  private KeyFigure application() {
    return new KeyFigure(
        "Application",
        SafeText.line(overview.app().label(), 60),
        "",
        FigureNote.plain(SafeText.name(AppText.foot(overview.app()))),
        Href.to(links.withoutApp().area("apps")));
  }

  private KeyFigure tracked() {
    Href href = Href.to(links.area("invocations"));
    return snapshot(
        "Invocations",
        overview.totals(),
        seen.totals(),
        totals -> CountText.of(totals.total()),
        totals -> "in " + count(totals),
        href);
  }

  private static String count(StatusTotals totals) {
    long statuses = totals.byStatus().values().stream().filter(number -> number > 0).count();
    return CountText.of(statuses) + (statuses == 1 ? " status" : " statuses");
  }

  private KeyFigure running() {
    return snapshot(
        "Running",
        overview.totals(),
        seen.totals(),
        totals -> CountText.of(totals.of(KnownStatus.RUNNING)),
        _ -> "",
        StatusCount.href(KnownStatus.RUNNING, links));
  }

  private KeyFigure tasks() {
    Href href = Href.to(links.area("tasks"));
    return snapshot("Tasks", overview.tasks(), Optional.empty(), CountText::of, _ -> "", href);
  }

  private <T> KeyFigure snapshot(
      String label,
      Answer<Snapshot<T>> state,
      Optional<Snapshot.Taken<T>> last,
      Function<T, String> value,
      Function<T, String> unit,
      Href href) {
    return switch (state) {
      case Answer.Missing<Snapshot<T>> missing ->
          missing(label, missing, last, value, unit, Href.NONE);
      case Answer.Available<Snapshot<T>> there ->
          switch (there.value()) {
            case Snapshot.NotYet<T> _ ->
                new KeyFigure(label, "…", "", FigureNote.plain("being counted"), href);
            case Snapshot.Taken<T> taken ->
                new KeyFigure(
                    label,
                    value.apply(taken.taken()),
                    unit.apply(taken.taken()),
                    FigureNote.plain(age(taken)),
                    href);
          };
    };
  }

  private static String age(Snapshot.Taken<?> taken) {
    return (taken.complete() ? "" : "not complete, ") + "as of " + TimeText.clock(taken.asOf());
  }

  private KeyFigure waiting() {
    Href href = Href.to(links.area("broker"));
    Optional<List<QueueReport>> queues = overview.queues().available();
    if (queues.isEmpty()) {
      return missing(
          "Waiting", overview.queues(), seen.waiting(), CountText::of, _ -> "in all queues", href);
    }
    long idle =
        queues.get().stream()
            .filter(queue -> queue.health() == QueueReport.Health.NOT_CONSUMED)
            .count();
    return new KeyFigure(
        "Waiting",
        CountText.of(Waiting.in(queues.get())),
        Waiting.where(queues.get()),
        idle == 0
            ? FigureNote.plain("")
            : FigureNote.amber(CountText.of(idle, "queue") + " not consumed"),
        href);
  }

  private KeyFigure runners() {
    Href href = Href.to(links.area("runners"));
    return overview
        .runnerCounts()
        .available()
        .map(counts -> runners(counts, href))
        .orElseGet(
            () ->
                missing(
                    "Active runners",
                    overview.runnerCounts(),
                    seen.runners(),
                    counts -> CountText.of(counts.active()),
                    counts -> "of " + CountText.of(counts.known()),
                    href));
  }

  private static KeyFigure runners(RunnerCounts counts, Href href) {
    String text = ActiveText.stale(counts) + CountText.of(counts.known()) + " known";
    return new KeyFigure(
        "Active runners",
        CountText.of(counts.active()),
        "",
        counts.active().value() == 0 ? FigureNote.amber(text) : FigureNote.plain(text),
        href);
  }

  private <T> KeyFigure missing(
      String label,
      Answer<?> state,
      Optional<Snapshot.Taken<T>> last,
      Function<T, String> value,
      Function<T, String> unit,
      Href href) {
    return last.map(
            taken ->
                KeyFigure.gone(
                    label,
                    value.apply(taken.taken()),
                    unit.apply(taken.taken()),
                    SeenText.of(taken.asOf(), overview.asOf())))
        .orElseGet(
            () ->
                KeyFigure.unknown(label, state.absence().map(AbsenceText::word).orElse(""), href));
  }
}
