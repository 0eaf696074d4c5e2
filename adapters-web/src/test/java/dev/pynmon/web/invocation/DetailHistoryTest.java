package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.why.OtherRules;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.rerun.AgainView;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The changes of an invocation on its page, and who made them. */
class DetailHistoryTest {
  @Test
  void history_sameRunner_isSaidOnce() {
    List<HistoryView.Entry> entries =
        page(Samples.detail(Samples.row())).detailHistory().histEntries();

    assertThat(entries)
        .extracting(
            entry -> entry.histBadge().badgeName(),
            entry -> entry.histAt().preciseIso(),
            entry -> entry.histAt().preciseClock(),
            HistoryView.Entry::histGap,
            HistoryView.Entry::histSameRunner)
        .containsExactly(
            tuple("REGISTERED", "2026-11-24T14:46:02+00:00", "14:46:02.000000", "", false),
            tuple("PENDING", "2026-11-24T14:46:03+00:00", "14:46:03.000000", "+1.00 s", true),
            tuple("RUNNING", "2026-11-24T14:46:04+00:00", "14:46:04.000000", "+1.00 s", true),
            tuple("SUCCESS", "2026-11-24T14:46:05+00:00", "14:46:05.000000", "+1.00 s", true));
    assertThat(entries.getFirst().histRunners())
        .containsExactly(
            new RunnerLine(
                false,
                "ThreadRunner",
                List.of(
                    new RunnerLink(
                        new Href("/runners/" + Samples.RUNNER.value()),
                        Samples.RUNNER.value(),
                        "54f27cc")),
                "host-a, pid 12027, thread 3976"));
  }

  /** Its parent is known, and the parent of that is not. */
  private static RunnerContext child() {
    RunnerContext parent =
        new RunnerContext(
            new RunnerId("5b0a11c2-x"),
            "MultiThreadRunner",
            1,
            "host-a",
            0,
            Optional.of(new RunnerId("lost-parent")),
            Optional.empty());
    return new RunnerContext(
        Samples.RUNNER,
        "ThreadRunner",
        0,
        "host-a",
        0,
        Optional.of(parent.id()),
        Optional.of(parent));
  }

  @Test
  void history_parents_standBehindTheRunner() {
    assertThat(
            RunnerLine.of(
                Optional.of(Samples.RUNNER), Map.of(Samples.RUNNER, child()), Samples.LINKS))
        .containsExactly(
            new RunnerLine(
                false,
                "ThreadRunner",
                List.of(
                    new RunnerLink(
                        new Href("/runners/" + Samples.RUNNER.value()),
                        Samples.RUNNER.value(),
                        "54f27cc")),
                "host-a"),
            new RunnerLine(
                true,
                "MultiThreadRunner",
                List.of(new RunnerLink(new Href("/runners/5b0a11c2-x"), "5b0a11c2-x", "5b0a11c")),
                "host-a, pid 1"),
            new RunnerLine(
                true,
                "",
                List.of(new RunnerLink(new Href("/runners/lost-parent"), "lost-parent", "lost-pa")),
                "its context is not in the store"));
  }

  @Test
  void history_unknownContext_isSaid() {
    assertThat(RunnerLine.of(Optional.of(Samples.RUNNER), Map.of(), Samples.LINKS))
        .extracting(RunnerLine::whoPlace)
        .containsExactly("its context is not in the store");
    assertThat(RunnerLine.of(Optional.empty(), Map.of(), Samples.LINKS))
        .extracting(RunnerLine::whoPlace)
        .containsExactly("It does not say who made this change");
  }

  @Test
  void history_long_showsTheNewestAndSaysSo() {
    History history =
        new History(
            Collections.nCopies(
                2_000, Samples.entry(KnownStatus.RETRY, Samples.NOW, Samples.RUNNER)),
            false);
    HistoryView view = page(Samples.detail(row(KnownStatus.RETRY, history))).detailHistory();

    assertThat(view.histEntries()).hasSize(200);
    assertThat(view.histCount()).isEqualTo("at least 2,000 changes");
    assertThat(view.histNote())
        .isEqualTo(
            "The newest 200 of those read are shown. It has more changes than are read; the newest"
                + " are missing.");
  }

  @Test
  void history_damagedEntry_saysWhatIsDamaged() {
    HistoryEntry good = Samples.entry(KnownStatus.RUNNING, Samples.NOW, Samples.RUNNER);
    HistoryEntry bad =
        new HistoryEntry(
            good.invocation(),
            good.at(),
            good.status(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Damage("no JSON", "x")));
    HistoryView view =
        page(Samples.detail(row(KnownStatus.RUNNING, new History(List.of(bad), true))))
            .detailHistory();

    assertThat(view.histEntries())
        .extracting(HistoryView.Entry::histDamage)
        .containsExactly("no JSON: x");
  }

  @Test
  void history_datedAheadOfThisClock_saysWhoseClockThatIs() {
    HistoryEntry ahead =
        Samples.entry(KnownStatus.RUNNING, Samples.NOW.plusSeconds(302), Samples.RUNNER);

    assertThat(page(Samples.detail(row(KnownStatus.RUNNING, new History(List.of(ahead), true)))))
        .extracting(DetailPage::clocks)
        .isEqualTo(
            List.of(
                "The clock of host-a is 5 m 02 s ahead of this monitor's."
                    + " Times from there are as it shows them."));
    assertThat(page(Samples.detail(Samples.row())).clocks()).isEmpty();
  }

  private static InvocationRow row(InvocationStatus status, History history) {
    return new InvocationRow(
        Samples.ID,
        Optional.of(Samples.state(Samples.ID, status, 0)),
        Optional.of(Samples.record(Samples.ID)),
        history,
        Optional.empty(),
        Map.of());
  }

  private static DetailPage page(InvocationDetail detail) {
    return DetailPage.of(
        detail,
        OtherRules.noStatus(),
        Samples.untriggered(Map.of()),
        AgainView.NONE,
        Samples.LINKS);
  }
}
