package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.pictures.chart.LaneChart;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.ServiceStatus;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Draws the runs of a page: a lane for each runner, in the order of their newest run. */
final class RunsPicture {
  private static final int MAX_LANES = 20;

  private final List<AtomicRun> runs;
  private final List<RunnerId> lanes;
  private final Map<RunnerId, RunnerPresence> presence;
  private final Instant now;
  private final Links links;

  private RunsPicture(ServiceRunsView view, ServiceRunsView.Part part, Links links) {
    this.runs = part.runs().stream().filter(run -> !run.start().equals(Instant.EPOCH)).toList();
    this.lanes = runs.stream().map(AtomicRun::runner).distinct().limit(MAX_LANES).toList();
    this.presence = view.presence();
    this.now = view.asOf();
    this.links = links;
  }

  /** The picture; nothing where there is nothing to draw. */
  static Markup of(ServiceRunsView view, ServiceRunsView.Part part, Links links) {
    RunsPicture picture = new RunsPicture(view, part, links);
    return picture.runs.isEmpty() ? Markup.EMPTY : picture.draw();
  }

  private Markup draw() {
    LaneChart chart = new LaneChart(window(), lanes.size(), label());
    for (int lane = 0; lane < lanes.size(); lane++) {
      RunnerId runner = lanes.get(lane);
      chart.lane(lane, ShortId.of(runner), RunnerLink.href(runner, links).hrefText());
    }
    chart.axis();
    runs.stream().filter(run -> lanes.contains(run.runner())).forEach(run -> bar(chart, run));
    return Markup.of(chart.done());
  }

  private void bar(LaneChart chart, AtomicRun run) {
    String href = PageLinks.serviceRun(run.id(), links).hrefText();
    if (isRefused(run)) {
      chart.mark(
          lanes.indexOf(run.runner()), run.start(), ServiceStatus.css(run), title(run), href);
      return;
    }
    chart.bar(lanes.indexOf(run.runner()), run.start(), end(run), css(run), title(run), href);
  }

  /** What was refused was no run: it is a mark, not a bar. */
  private static boolean isRefused(AtomicRun run) {
    return run.status().equals(AtomicRun.BLOCKED);
  }

  /** What a dead runner left without an end goes on no more. */
  private String css(AtomicRun run) {
    if (run.end().isEmpty() && presence.get(run.runner()) == RunnerPresence.GONE) {
      return "seg-run soft st-failed";
    }
    String form = run.status().equals(AtomicRun.COMPLETED) ? "seg-run soft " : "seg-run ";
    return form + ServiceStatus.css(run);
  }

  private static String title(AtomicRun run) {
    return SafeText.name(run.status())
        + ", "
        + TimeText.full(run.start())
        + TimeText.zone(run.start())
        + run.duration().map(span -> ", " + DurationText.of(span)).orElse(", no end yet");
  }

  private Instant end(AtomicRun run) {
    Instant end = run.end().orElse(now);
    return end.isBefore(run.start()) ? run.start() : end;
  }

  private TimeWindow window() {
    Instant from = runs.stream().map(AtomicRun::start).min(Instant::compareTo).orElse(now);
    Instant to = runs.stream().map(this::end).max(Instant::compareTo).orElse(now);
    return new TimeWindow(from, to.isAfter(from) ? to : from.plusSeconds(1));
  }

  private String label() {
    long refused = runs.stream().filter(RunsPicture::isRefused).count();
    return "Atomic service: "
        + CountText.of(runs.size() - refused, "run")
        + " and "
        + CountText.of(refused, "refused attempt")
        + " on "
        + CountText.of(lanes.size(), "runner");
  }
}
