package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RunsRow;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.part.TroubleNote;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The runs of the atomic service, for the templates {@code orchestrator/runs-top} and {@code
 * orchestrator/runs}.
 *
 * @param tabs the pages of the area
 * @param troubles the service, when it is stuck
 * @param runsGoing what is to be said of a run that goes on; "" for nothing
 * @param runsLost what is to be said of a selected run that is not there; "" for nothing
 * @param runsLostHref the page that it is on; none when it is on none
 * @param runsOld true for a store that keeps the last run of each runner alone
 * @param runsQuery the field for a query
 * @param runsForm what can be asked
 * @param runsMatching how many match
 * @param runsThere true when there are any
 * @param runs those of this page
 * @param skipTo what stands behind the picture; "" where there is none
 * @param runsNote how they did
 * @param runsPage which page it is
 * @param runsPager to other pages
 * @param runsExport all that match as a file
 * @param settings how the service is configured
 */
record RunsPage(
    List<Tab> tabs,
    List<TroubleNote> troubles,
    String runsGoing,
    String runsLost,
    Href runsLostHref,
    boolean runsOld,
    QueryForm runsQuery,
    RunsForm runsForm,
    String runsMatching,
    boolean runsThere,
    List<RunsRow> runs,
    String skipTo,
    String runsNote,
    String runsPage,
    Pager runsPager,
    ExportLinks runsExport,
    List<SettingView> settings) {
  static RunsPage of(
      ServiceRunsView view,
      ServiceRunsView.Part part,
      RunsParams params,
      Href free,
      Request request) {
    Links links = request.links();
    Url self = request.self();
    Narrowed list =
        part.runs().size() > RunsParams.DEFAULT_SIZE
            ? Narrowed.NONE
            : Narrowed.of(self.query(), RunsParams.NARROWING);
    Optional<ServiceTrouble> trouble = view.trouble().available().flatMap(found -> found);
    return new RunsPage(
        Tab.ofRunners(Tab.RunnerTab.SERVICE, links),
        TroubleNote.of(trouble, free, view.asOf(), links),
        trouble.isPresent() ? "" : going(part, view.asOf()),
        lost(part, params),
        isElsewhere(part, params)
            ? Href.to(self.without(RunsParams.PAGE).at("selected"))
            : Href.NONE,
        view.generation() == ServiceGeneration.LAST_RUN,
        QueryForm.of(Noun.SERVICE_RUNS, request),
        RunsForm.of(part, params, links),
        matching(part),
        !part.runs().isEmpty(),
        part.runs().stream().map(run -> row(run, view, params, list, links)).toList(),
        part.runs().isEmpty() ? "" : "runs-table",
        note(part.runs()),
        place(part, params),
        Pager.numberedNewestFirst(self, part.number(), part.pages()),
        ExportLinks.of(ServiceRunsExport.NAME, self.query(), RunsParams.NARROWING, links),
        SettingView.of(view.settings()));
  }

  private static RunsRow row(
      AtomicRun run, ServiceRunsView view, RunsParams params, Narrowed list, Links links) {
    boolean dead = view.presence().get(run.runner()) == RunnerPresence.GONE;
    boolean selected = !params.selected().isEmpty() && run.id().equals(params.selected());
    return RunsRow.of(run, dead, selected, only(run, list), view.asOf(), links);
  }

  private static RunsRow.Only only(AtomicRun run, Narrowed list) {
    Optional<Instant> start = Optional.of(run.start()).filter(any -> !any.equals(Instant.EPOCH));
    return new RunsRow.Only(
        list.and(
            Field.STATUS, Optional.of(run.status()).filter(Noun.SERVICE_RUNS.statuses()::contains)),
        list.and(Field.RUNNER, Optional.of(run.runner().value())),
        list.orLonger(Field.DURATION, run.duration()),
        new RunsRow.Only.Times(list.at(Field.STARTED, start), list.at(Field.ENDED, run.end())));
  }

  private static String going(ServiceRunsView.Part part, Instant now) {
    return part.marked().stream()
        .findFirst()
        .map(
            run ->
                "Runner "
                    + ShortId.of(run.runner())
                    + " is running the service since "
                    + TimeText.clock(run.start(), now)
                    + TimeText.zone(run.start())
                    + ".")
        .orElse("");
  }

  private static String lost(ServiceRunsView.Part part, RunsParams params) {
    String run = "Run " + ShortId.of(params.selected());
    if (isElsewhere(part, params)) {
      return run + " is on another page.";
    }
    return isExact(params) && !part.selectedFound()
        ? run + " is not among the runs that match."
        : "";
  }

  /** What an id contains names no run. */
  private static boolean isExact(RunsParams params) {
    return !params.selected().isEmpty() && params.filter().idPart().isEmpty();
  }

  private static boolean isElsewhere(ServiceRunsView.Part part, RunsParams params) {
    return isExact(params)
        && part.selectedFound()
        && part.runs().stream().noneMatch(run -> run.id().equals(params.selected()));
  }

  private static String matching(ServiceRunsView.Part part) {
    return CountText.of(part.matching(), "record")
        + (part.complete()
            ? ""
            : " of the newest " + CountText.of(ServiceRunsView.MAX_READ) + "; more are recorded");
  }

  /** For example "page 2 of 3, 101 to 200". */
  private static String place(ServiceRunsView.Part part, RunsParams params) {
    int skipped = (part.number() - 1) * params.size();
    return "page "
        + CountText.of(part.number())
        + " of "
        + CountText.of(part.pages())
        + (part.runs().isEmpty()
            ? ""
            : ", "
                + CountText.of(skipped + 1)
                + " to "
                + CountText.of(skipped + part.runs().size()));
  }

  /** What was refused was no run. */
  private static String note(List<AtomicRun> runs) {
    List<Duration> took =
        runs.stream()
            .filter(run -> !run.status().equals(AtomicRun.BLOCKED))
            .flatMap(run -> run.duration().stream())
            .toList();
    if (took.isEmpty()) {
      return "";
    }
    Duration sum = took.stream().reduce(Duration.ZERO, Duration::plus);
    return CountText.of(took.size(), "run")
        + " on this page ended: "
        + DurationText.of(sum.dividedBy(took.size()))
        + " on average, "
        + DurationText.of(took.stream().max(Duration::compareTo).orElse(Duration.ZERO))
        + " at most.";
  }
}
