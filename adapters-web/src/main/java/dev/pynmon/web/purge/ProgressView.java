package dev.pynmon.web.purge;

import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.purge.StepRow.StepBar;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a purge is, for the template {@code purge/state}.
 *
 * @param stateEnd how it ended; at most one
 * @param stateShare how much of it is done; "" when nobody can tell
 * @param stateTime how long it takes
 * @param stateWhole all of it
 * @param stateSteps its parts
 * @param stateFoot how much is gone
 * @param stateStop where it is stopped; none when it has ended, or for those who may not
 * @param stateResume where somebody goes on with it at once; none when nothing is left
 * @param statePreview the page that says first what going on would take; none when nothing is left
 */
record ProgressView(
    List<EndNote> stateEnd,
    String stateShare,
    String stateTime,
    List<StepBar> stateWhole,
    List<StepRow> stateSteps,
    String stateFoot,
    Href stateStop,
    Href stateResume,
    Href statePreview) {

  static ProgressView of(PurgeReport purge, Request request) {
    boolean goesOn = purge.end().isEmpty();
    Url own = PurgeAddress.progress(purge, request.links());
    boolean may = request.actor().may(Deed.PURGE);
    boolean resumable = may && purge.isHalfWay();
    boolean atAWord = HalfWay.goesOnAtAWord(purge.scope());
    return new ProgressView(
        purge.end().map(end -> EndNote.of(purge, end)).stream().toList(),
        share(purge).map(share -> share + " %").orElse(""),
        time(purge, request.now()),
        whole(purge).stream().toList(),
        purge.steps().stream().map(step -> StepRow.of(step, goesOn)).toList(),
        foot(purge),
        may && goesOn ? behind(own, "/stop") : Href.NONE,
        resumable && atAWord ? behind(own, "/resume") : Href.NONE,
        resumable && !atAWord
            ? Href.to(PurgeAddress.preview(purge.scope(), request.links()))
            : Href.NONE);
  }

  private static Href behind(Url own, String action) {
    return new Href(own + action);
  }

  private static Optional<Long> share(PurgeReport purge) {
    return purge
        .expected()
        .filter(count -> count instanceof Count.Exact && count.value() > 0)
        .map(
            count ->
                Math.min(purge.end().isEmpty() ? 99 : 100, purge.removed() * 100 / count.value()));
  }

  private static Optional<StepBar> whole(PurgeReport purge) {
    return purge
        .expected()
        .filter(count -> count instanceof Count.Exact && count.value() > 0)
        .map(count -> StepBar.of(purge.removed(), count.value()));
  }

  private static String time(PurgeReport purge, Instant now) {
    Duration spent = Duration.between(purge.begun(), purge.end().map(PurgeEnd::at).orElse(now));
    String rough = DurationText.rough(spent.isNegative() ? Duration.ZERO : spent);
    return purge.end().isPresent()
        ? "took " + rough
        : rough
            + " so far"
            + left(purge, spent)
                .map(left -> ", about " + DurationText.rough(left) + " left")
                .orElse("");
  }

  /** As fast as until now; not told before there is anything to go by. */
  private static Optional<Duration> left(PurgeReport purge, Duration spent) {
    long gone = purge.removed();
    return purge
        .expected()
        .filter(count -> count instanceof Count.Exact && gone > 0 && spent.toSeconds() > 1)
        .map(
            count ->
                Duration.ofSeconds(Math.max(0, count.value() - gone) * spent.toSeconds() / gone));
  }

  private static String foot(PurgeReport purge) {
    String gone = HalfWay.amount(purge) + " entries gone, for good";
    String kept =
        purge.scope() instanceof PurgeScope.Ended
            ? "; "
                + CountText.of(purge.gone(), "ended invocation")
                + " gone, "
                + CountText.of(purge.kept())
                + " kept, since something unfinished refers to them or nobody can tell"
            : "";
    boolean whole = purge.end().filter(PurgeEnd.Complete.class::isInstance).isPresent();
    return gone + kept + (whole ? "." : "; the rest can be resumed.");
  }

  /**
   * How it ended, for the template {@code purge/state}.
   *
   * @param endClass how that is coloured
   * @param endIcon its picture
   * @param endClaim the answer in a few words
   * @param endText the rest of it
   */
  record EndNote(String endClass, String endIcon, String endClaim, String endText) {
    private static EndNote of(PurgeReport purge, PurgeEnd end) {
      if (end instanceof PurgeEnd.Complete) {
        return new EndNote(
            "",
            "st-success",
            "Done.",
            CountText.of(purge.removed())
                + (purge.removed() == 1 ? " entry is" : " entries are")
                + " gone.");
      }
      return new EndNote(
          end instanceof PurgeEnd.Failed ? "error" : "warn",
          "i-warn",
          "Stopped half-way,",
          HalfWay.place(purge) + ". " + HalfWay.reason(end));
    }
  }
}
