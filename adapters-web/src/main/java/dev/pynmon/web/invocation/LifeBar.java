package dev.pynmon.web.invocation;

import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The life of an invocation as a picture, for the template {@code invocation/life}.
 *
 * @param lifeSummary how long it took, and how much of that it ran
 * @param lifeLabel the picture in words
 * @param lifeStarted when it began
 * @param lifeTicks the lines of the time axis
 * @param lifeSegments the bars
 * @param lifeMarks the changes that take no time
 * @param lifeCut what is not drawn; "" when everything is
 */
record LifeBar(
    String lifeSummary,
    String lifeLabel,
    TimeText lifeStarted,
    List<Tick> lifeTicks,
    List<Segment> lifeSegments,
    List<Mark> lifeMarks,
    String lifeCut) {
  /** The most changes that are drawn. */
  static final int MAX_DRAWN = 200;

  private static final double SMALL_LETTER = 6;

  /** The picture; empty where there is no history. */
  static Optional<LifeBar> of(Life life) {
    return life.history().entries().isEmpty() ? Optional.empty() : Optional.of(draw(life));
  }

  private static LifeBar draw(Life life) {
    Instant start = life.history().entries().getFirst().at();
    LifeScale scale = new LifeScale(start, life.total());
    List<Stretch> drawn = life.stretches().stream().limit(MAX_DRAWN).toList();
    List<HistoryEntry> marked = marked(life);
    boolean cut = drawn.size() < life.stretches().size() || marked.size() > MAX_DRAWN;
    return new LifeBar(
        summary(life),
        label(life),
        TimeText.of(start, life.now()),
        scale.ticks(),
        drawn.stream().map(stretch -> segment(stretch, scale)).toList(),
        marked.stream().limit(MAX_DRAWN).map(entry -> mark(entry, scale)).toList(),
        cut ? "Only the first " + MAX_DRAWN + " changes are drawn." : "");
  }

  private static String summary(Life life) {
    String total = DurationText.of(life.total()) + (life.isOver() ? "" : " so far");
    return switch (life.attempts()) {
      case 0 -> total + ", never ran";
      case 1 -> total + ", of which " + DurationText.of(life.running()) + " running";
      default ->
          total
              + ", of which "
              + DurationText.of(life.running())
              + " running in "
              + CountText.of(life.attempts(), "attempt");
    };
  }

  private static String label(Life life) {
    String last =
        life.history()
            .last()
            .map(entry -> StatusBadge.of(entry.status().status()).badgeName())
            .orElse("");
    return "Life of this invocation: " + summary(life) + ", now " + last;
  }

  private static Segment segment(Stretch stretch, LifeScale scale) {
    double x = scale.x(stretch.start());
    double width = Math.max(2, scale.x(stretch.end()) - x);
    return switch (stretch.kind()) {
      case WAIT -> thin("seg-wait", stretch, x, width);
      case PAUSE -> thin("seg-run soft", stretch, x, width);
      case RUN -> run(stretch, x, width);
    };
  }

  private static Segment thin(String css, Stretch stretch, double x, double width) {
    String name = StatusBadge.of(stretch.colour()).badgeName();
    return new Segment(
        css + " " + StatusText.cssClass(stretch.colour()),
        LifeScale.number(x),
        "19",
        LifeScale.number(width),
        "6",
        name + " " + length(stretch),
        false,
        "",
        "",
        "");
  }

  private static Segment run(Stretch stretch, double x, double width) {
    String runner = stretch.runner().map(ShortId::of).orElse("an unknown runner");
    String full = "attempt " + stretch.attempt() + ", " + length(stretch) + " on " + runner;
    String label = width > full.length() * SMALL_LETTER + 16 ? full : "";
    String colour = StatusText.cssClass(stretch.colour());
    boolean soft = stretch.colour() == KnownStatus.SUCCESS;
    return new Segment(
        (soft ? "seg-run soft " : "seg-run ") + colour,
        LifeScale.number(x),
        "13",
        LifeScale.number(width),
        "18",
        full,
        !label.isEmpty(),
        label,
        LifeScale.number(x + 10),
        soft ? "soft " + colour : "");
  }

  private static String length(Stretch stretch) {
    Duration length = stretch.length();
    return DurationText.of(length) + (stretch.ongoing() ? " so far" : "");
  }

  /** Everything but the statuses that last, which are bars. */
  private static List<HistoryEntry> marked(Life life) {
    return life.history().entries().stream()
        .filter(entry -> !Life.lasts(entry.status().status()))
        .toList();
  }

  private static Mark mark(HistoryEntry entry, LifeScale scale) {
    StatusBadge badge = StatusBadge.of(entry.status().status());
    return new Mark(
        badge.badgeClass(),
        LifeScale.number(scale.x(entry.at()) - 8),
        badge.badgeName() + " " + TimeText.precise(entry.at()));
  }

  /** A line of the axis with its label; {@code tickText} stands at {@code tickTextX}. */
  record Tick(String tickX, String tickTextX, String tickText) {}

  /** A bar. */
  record Segment(
      String segClass,
      String segX,
      String segY,
      String segWidth,
      String segHeight,
      String segTitle,
      boolean segLabelled,
      String segLabel,
      String segLabelX,
      String segLabelClass) {}

  /** A mark, whose picture has the same name as its class. */
  record Mark(String markClass, String markX, String markTitle) {}
}
