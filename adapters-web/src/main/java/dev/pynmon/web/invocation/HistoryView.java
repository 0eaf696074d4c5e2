package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.PreciseTime;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of an invocation, for the template {@code invocation/history}.
 *
 * @param histCount how many there are
 * @param histThere true when there are any
 * @param histNote what is not shown; "" when everything is
 * @param histEmpty why there are none
 * @param histJson all of them as JSON
 * @param histEntries the changes, oldest first
 */
record HistoryView(
    String histCount,
    boolean histThere,
    String histNote,
    String histEmpty,
    Href histJson,
    List<Entry> histEntries) {
  /** The most changes on a page. */
  static final int MAX_SHOWN = 200;

  static HistoryView of(InvocationDetail detail, Links links) {
    History history = detail.row().history();
    int size = history.entries().size();
    return new HistoryView(
        size == 0 ? "" : (history.complete() ? "" : "at least ") + CountText.of(size, "change"),
        size > 0,
        note(history),
        detail.missing().containsKey(Component.STATE_BACKEND)
            ? "Not known: the state backend cannot be read."
            : "No change is recorded: not written yet, or purged.",
        Href.to(links.to("invocations", detail.row().id().value(), "history")),
        entries(detail, links));
  }

  private static String note(History history) {
    int size = history.entries().size();
    String cut = size > MAX_SHOWN ? "The newest " + MAX_SHOWN + " of those read are shown. " : "";
    return history.complete()
        ? cut
        : cut + "It has more changes than are read; the newest are missing.";
  }

  private static List<Entry> entries(InvocationDetail detail, Links links) {
    List<HistoryEntry> all = detail.row().history().entries();
    List<Entry> shown = new ArrayList<>();
    for (int i = Math.max(0, all.size() - MAX_SHOWN); i < all.size(); i++) {
      Optional<HistoryEntry> before = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1));
      shown.add(entry(all.get(i), before, detail, shown.isEmpty(), links));
    }
    return shown;
  }

  private static Entry entry(
      HistoryEntry entry,
      Optional<HistoryEntry> before,
      InvocationDetail detail,
      boolean first,
      Links links) {
    Optional<RunnerId> runner = entry.runnerContext();
    boolean same = !first && before.flatMap(HistoryEntry::runnerContext).equals(runner);
    return new Entry(
        StatusBadge.of(entry.status().status()),
        PreciseTime.of(entry.at()),
        before.map(last -> gap(last, entry)).orElse(""),
        same,
        same ? List.of() : RunnerLine.of(runner, detail.contexts(), links),
        entry.damage().map(HistoryView::damage).orElse(""));
  }

  private static String gap(HistoryEntry before, HistoryEntry entry) {
    return DurationText.gap(Duration.between(before.at(), entry.at()));
  }

  private static String damage(Damage damage) {
    return SafeText.line(damage.problem() + ": " + damage.excerpt(), 400);
  }

  /** One change: the status, when, how long after the one before, and who made it. */
  record Entry(
      StatusBadge histBadge,
      PreciseTime histAt,
      String histGap,
      boolean histSameRunner,
      List<RunnerLine> histRunners,
      String histDamage) {}
}
