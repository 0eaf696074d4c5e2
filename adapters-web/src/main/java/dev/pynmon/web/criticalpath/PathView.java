package dev.pynmon.web.criticalpath;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.GapText;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.criticalpath.PathSvg;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SaidPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What determined an end, for the template {@code criticalpath/card}.
 *
 * @param pathCount how many invocations are on it
 * @param pathSaid the sentence
 * @param pathStrip the strip
 * @param pathStops the invocations on it, in the order in which the end depended on them
 * @param pathMore what is not listed; "" for nothing
 * @param pathGaps what was not seen, each as a sentence
 */
public record PathView(
    String pathCount,
    List<SaidPart> pathSaid,
    Svg pathStrip,
    List<StopView> pathStops,
    String pathMore,
    List<GapView> pathGaps) {
  private static final int MOST_STOPS = 40;
  private static final int MOST_GAPS = 5;

  /**
   * What was not seen.
   *
   * @param gapSaid the sentence
   */
  public record GapView(List<SaidPart> gapSaid) {}

  /** The view; empty where no other invocation determined the end. */
  public static Optional<PathView> of(FoundPath found, Instant now, Links links) {
    return of(found, now, links, PathSvg.PATTERN);
  }

  /**
   * The same for a page that has one already.
   *
   * @param pattern the id of the pattern of its strip
   */
  public static Optional<PathView> of(FoundPath found, Instant now, Links links, String pattern) {
    return found
        .path()
        .filter(path -> !path.isAlone())
        .flatMap(
            path ->
                found
                    .sentence()
                    .map(said -> of(path, said, PathSvg.of(path, pattern), now, links)));
  }

  private static PathView of(
      CriticalPath path, Sentence said, Svg strip, Instant now, Links links) {
    int more = path.members().size() - MOST_STOPS;
    return new PathView(
        CountText.of(path.members().size(), "invocation"),
        SaidPart.of(said, now, links),
        strip,
        path.members().stream()
            .limit(MOST_STOPS)
            .map(member -> StopView.of(member, path, links))
            .toList(),
        more > 0 ? "and " + CountText.of(more) + " more, which the strip shows" : "",
        path.gaps().stream()
            .limit(MOST_GAPS)
            .map(gap -> new GapView(SaidPart.of(GapText.of(gap, path), now, links)))
            .toList());
  }
}
