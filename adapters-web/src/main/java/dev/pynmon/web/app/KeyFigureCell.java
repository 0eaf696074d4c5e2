package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A key figure of an application, for the template {@code app/glance}.
 *
 * @param figureText the number, or why there is none
 * @param figureUnit what stands behind it; "" for nothing
 * @param figureTone how it is marked; "" for not at all
 * @param figureHref what it is about; none for no link
 */
record KeyFigureCell(String figureText, String figureUnit, String figureTone, Href figureHref) {
  private static final KeyFigureCell UNKNOWN = new KeyFigureCell("…", "", "t3", Href.NONE);

  /** Running, failed of late, waiting, runners, all invocations; in the order of the table. */
  static List<KeyFigureCell> of(Optional<AppGlance> known, Links links) {
    return known
        .map(
            glance ->
                List.of(
                    total(glance, KnownStatus.RUNNING, links),
                    failing(glance, links),
                    waiting(glance, links),
                    runners(glance, links),
                    total(glance, links)))
        .orElse(List.of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN));
  }

  private static KeyFigureCell total(AppGlance glance, KnownStatus status, Links links) {
    return totals(glance, totals -> totals.of(status), inStatus(status, links));
  }

  private static KeyFigureCell total(AppGlance glance, Links links) {
    return totals(glance, StatusTotals::total, Href.to(links.area("invocations")));
  }

  private static KeyFigureCell totals(
      AppGlance glance, Function<StatusTotals, Long> number, Href href) {
    return cell(
        glance.totals(),
        totals ->
            totals
                .value()
                .map(taken -> number(number.apply(taken), "", href))
                .orElse(new KeyFigureCell("…", "being counted", "t3", Href.NONE)));
  }

  private static KeyFigureCell failing(AppGlance glance, Links links) {
    return cell(
        glance.failing(),
        failed ->
            count(
                failed,
                failed.value() > 0 ? "bad" : "",
                Href.to(links.area("failures").with("time_range", "1h"))));
  }

  private static KeyFigureCell waiting(AppGlance glance, Links links) {
    return cell(glance.waiting(), waiting -> count(waiting, "", Href.to(links.area("broker"))));
  }

  private static KeyFigureCell runners(AppGlance glance, Links links) {
    return cell(
        glance.runners(),
        (RunnerCounts counts) ->
            new KeyFigureCell(
                CountText.of(counts.active()),
                "of " + CountText.of(counts.known()),
                counts.active().value() == 0 ? "t3" : "",
                Href.to(links.area("runners"))));
  }

  private static Href inStatus(KnownStatus status, Links links) {
    return Href.to(links.area("invocations").with("status", status.label()));
  }

  private static <T> KeyFigureCell cell(Answer<T> state, Function<T, KeyFigureCell> cell) {
    return switch (state) {
      case Answer.Available<T> there -> cell.apply(there.value());
      case Answer.Missing<T> missing ->
          new KeyFigureCell("?", AbsenceText.word(missing.why()), "amber", Href.NONE);
    };
  }

  private static KeyFigureCell count(Count count, String tone, Href href) {
    return count.value() == 0
        ? number(0, "", href)
        : new KeyFigureCell(CountText.of(count), "", tone, href);
  }

  private static KeyFigureCell number(long number, String tone, Href href) {
    return number == 0
        ? new KeyFigureCell("0", "", "t3", Href.NONE)
        : new KeyFigureCell(CountText.of(number), "", tone, href);
  }
}
