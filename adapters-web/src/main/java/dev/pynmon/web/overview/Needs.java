package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.web.broker.Waiting;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.StatusCount;
import dev.pynmon.web.part.TroubleNote;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What needs attention: only claims that the data prove, the worst first. */
final class Needs {
  private static final int MAX_QUEUES = 10;
  private static final int MAX_NAMED = 3;

  private final AppOverview overview;
  private final Href free;
  private final Links links;
  private final List<Need> needs = new ArrayList<>();

  private Needs(AppOverview overview, Href free, Links links) {
    this.overview = overview;
    this.free = free;
    this.links = links;
  }

  /**
   * All of it.
   *
   * @param free where a stuck atomic service is freed; none for those who may not
   */
  static List<Need> of(AppOverview overview, Href free, Links links) {
    Needs found = new Needs(overview, free, links);
    found.missing();
    found.service();
    found.neverQueued();
    found.noRunner();
    found.queues();
    found.unknownStatuses();
    found.blocking();
    return List.copyOf(found.needs);
  }

  /** Each component that cannot be read, once, whether it was missing before or fell away now. */
  static Map<Component, Absence> absences(AppOverview overview) {
    Map<Component, Absence> absences = new EnumMap<>(Component.class);
    overview.app().components().forEach((component, state) -> note(absences, component, state));
    note(absences, Component.ORCHESTRATOR, overview.totals());
    note(absences, Component.ORCHESTRATOR, overview.runnerCounts());
    note(absences, Component.ORCHESTRATOR, overview.recent());
    note(absences, Component.BROKER, overview.queues());
    return absences;
  }

  private static void note(Map<Component, Absence> absences, Component component, Answer<?> state) {
    state.absence().ifPresent(why -> absences.putIfAbsent(component, why));
  }

  private void missing() {
    MissingNote.byReason(absences(overview))
        .forEach((why, components) -> missing(MissingNote.of(components, why), why));
  }

  private void missing(MissingNote note, Absence why) {
    switch (why) {
      case Absence.Down down -> needs.add(Need.trouble(note.missingClaim(), note.missingText()));
      case Absence.NotFound none ->
          needs.add(Need.warning(note.missingClaim(), note.missingText()));
      case Absence.Unsupported other ->
          needs.add(Need.warning(note.missingClaim(), note.missingText()));
      case Absence.InProcess memory ->
          needs.add(Need.hint(note.missingClaim(), note.missingText()));
      case Absence.InThisVersion never -> {}
    }
  }

  /** While it is stuck, nothing that is due happens: that comes before what is late. */
  private void service() {
    overview
        .service()
        .available()
        .flatMap(trouble -> trouble)
        .map(trouble -> TroubleNote.of(trouble, Href.NONE, overview.asOf(), links))
        .ifPresent(
            note ->
                needs.add(
                    Need.trouble(note.troubleClaim(), note.troubleWhy() + " " + note.troubleSince())
                        .at(repair(), free.leads() ? "Free it…" : "What to do")));
  }

  private Href repair() {
    return free.leads() ? free : Href.to(links.to("runners", "atomic-service", "timeline"));
  }

  /** The mark of a pynenc whose broker could not be built (wire format, section 0.1). */
  private void neverQueued() {
    long registered = total(KnownStatus.REGISTERED);
    if (registered > 0 && isAllRegistered() && isExactlyNone(waiting()) && isExactlyNone(known())) {
      needs.add(
          Need.trouble(
                  CountText.of(registered, "invocation") + " registered, none ever queued.",
                  "Nothing waits in any queue and no runner ever gave a sign of life. pynenc 0.4"
                      + " together with version 0.3 of its Redis plugin leaves a store like this:"
                      + " every call fails while it builds the broker.")
              .at(byStatus(KnownStatus.REGISTERED), "See them"));
    }
  }

  private void noRunner() {
    if (!isExactlyNone(active())) {
      return;
    }
    waiting()
        .filter(count -> count.value() > 0)
        .ifPresent(
            count ->
                needs.add(
                    Need.warning(
                            CountText.of(count, "message")
                                + wait(count)
                                + " and no runner is active.",
                            lastKnown())
                        .at(Href.to(links.area("broker")), "Broker")));
    long running = total(KnownStatus.RUNNING);
    if (running > 0) {
      needs.add(
          Need.warning(
                  CountText.of(running, "invocation") + " RUNNING and no runner is active.",
                  "Whoever ran them gave no sign of life for longer than pynenc allows.")
              .at(byStatus(KnownStatus.RUNNING), "See them"));
    }
  }

  private static String wait(Count count) {
    return count.equals(new Count.Exact(1)) ? " waits" : " wait";
  }

  private String lastKnown() {
    return known()
        .map(
            count ->
                count.value() == 0
                    ? "None ever left a heartbeat."
                    : CountText.of(count, "runner") + " left a heartbeat, all too old.")
        .orElse("");
  }

  private void queues() {
    boolean anybody = !isExactlyNone(active());
    overview.queues().available().orElse(List.of()).stream()
        .flatMap(report -> queue(report, anybody).stream())
        .limit(MAX_QUEUES)
        .forEach(needs::add);
  }

  private Optional<Need> queue(QueueReport report, boolean anybody) {
    String name = "Queue " + SafeText.name(report.queue().value());
    String waiting = CountText.of(report.waiting());
    return switch (report.health()) {
      case NOT_CONSUMED ->
          anybody
              ? Optional.of(
                  Need.warning(
                          name + " has " + waiting + " waiting and no consumer.",
                          "No active runner takes from it.")
                      .at(new Href(PageLinks.queue(report.queue(), links)), "Queue"))
              : Optional.empty();
      case NOT_CONFIGURED ->
          Optional.of(
              Need.warning(
                      name + " is not configured.",
                      "As far as the stores show, the broker does not declare it; "
                          + waiting
                          + " waiting, "
                          + CountText.of(report.consumers().size(), "runner")
                          + ".")
                  .at(new Href(PageLinks.queue(report.queue(), links)), "Queue"));
      case CONSUMED, IDLE, UNKNOWN -> Optional.empty();
    };
  }

  private void unknownStatuses() {
    totals().ifPresent(totals -> totals.byStatus().forEach(this::unknownStatus));
  }

  private void unknownStatus(InvocationStatus status, long number) {
    if (StatusText.cssClass(status).equals("st-unknown")) {
      String name = StatusBadge.of(status).badgeName();
      needs.add(
          Need.warning(
                  CountText.of(number, "invocation")
                      + " in a status that is not known: "
                      + name
                      + ".",
                  "A newer pynenc may have written it, or the store is damaged.")
              .at(byStatus(status), "See them"));
    }
  }

  private void blocking() {
    List<InvocationId> blocking = overview.blocking().available().orElse(List.of());
    if (blocking.isEmpty()) {
      return;
    }
    String ids =
        blocking.stream().limit(MAX_NAMED).map(ShortId::of).collect(Collectors.joining(", "));
    String claim =
        blocking.size() == 1
            ? "1 invocation is waited for by another."
            : CountText.of(Count.upTo(blocking.size(), AppOverview.MAX_BLOCKING))
                + " invocations are waited for by others.";
    needs.add(
        Need.hint(claim, ids + (blocking.size() > MAX_NAMED ? " and others." : "."))
            .at(Href.to(links.area("orchestrator")), "Who waits"));
  }

  private Href byStatus(InvocationStatus status) {
    return new Href(StatusCount.href(status, links));
  }

  private Optional<StatusTotals> totals() {
    return overview.totals().available().flatMap(Snapshot::value);
  }

  private long total(KnownStatus status) {
    return totals().map(totals -> totals.of(status)).orElse(0L);
  }

  private boolean isAllRegistered() {
    return totals()
        .map(totals -> totals.of(KnownStatus.REGISTERED) == totals.total())
        .orElse(false);
  }

  private Optional<Count> waiting() {
    return overview.queues().available().map(Waiting::in);
  }

  private Optional<Count> active() {
    return overview.runnerCounts().available().map(RunnerCounts::active);
  }

  private Optional<Count> known() {
    return overview.runnerCounts().available().map(RunnerCounts::known);
  }

  private static boolean isExactlyNone(Optional<Count> count) {
    return count.filter(new Count.Exact(0)::equals).isPresent();
  }
}
