package dev.pynmon.web.invocation;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.web.listing.LifeText;
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
    return life.spells().isEmpty() ? Optional.empty() : Optional.of(draw(life));
  }

  private static LifeBar draw(Life life) {
    Instant start = life.spells().getFirst().from();
    LifeScale scale = new LifeScale(start, shown(life, start));
    List<Spell> lasting = life.spells().stream().filter(Spell::lasts).toList();
    List<Spell> marked = life.spells().stream().filter(spell -> !spell.lasts()).toList();
    boolean cut = lasting.size() > MAX_DRAWN || marked.size() > MAX_DRAWN;
    return new LifeBar(
        summary(life),
        label(life),
        TimeText.of(start, life.present().now()),
        scale.ticks(),
        lasting.stream().limit(MAX_DRAWN).map(spell -> segment(spell, scale)).toList(),
        marked.stream().limit(MAX_DRAWN).map(spell -> mark(spell, scale)).toList(),
        cut ? "Only the first " + MAX_DRAWN + " changes are drawn." : "");
  }

  /** Of a history that is cut, what was read of it. */
  private static Duration shown(Life life, Instant start) {
    return life.complete() ? life.total() : Duration.between(start, life.spells().getLast().from());
  }

  private static String summary(Life life) {
    String silence = LifeText.silence(life);
    return ran(life) + (silence.isEmpty() ? "" : "; its runner was " + silence);
  }

  private static String ran(Life life) {
    String total = DurationText.of(life.total()) + (life.isOver() ? "" : " so far");
    return switch (life.attempts().size()) {
      case 0 -> total + ", never ran";
      case 1 -> total + ", of which " + DurationText.of(life.running()) + " running";
      default ->
          total
              + ", of which "
              + DurationText.of(life.running())
              + " running in "
              + CountText.of(life.attempts().size(), "attempt");
    };
  }

  private static String label(Life life) {
    String last = life.last().map(spell -> StatusBadge.of(spell.status()).badgeName()).orElse("");
    return "Life of this invocation: " + summary(life) + ", now " + last;
  }

  private static Segment segment(Spell spell, LifeScale scale) {
    double x = scale.x(spell.from());
    double width = Math.max(2, scale.x(spell.until()) - x);
    if (spell.runs()) {
      return run(spell, x, width);
    }
    return thin(spell.attempt() == 0 ? "seg-wait" : "seg-run soft", spell, x, width);
  }

  private static Segment thin(String css, Spell spell, double x, double width) {
    String name = StatusBadge.of(spell.status()).badgeName();
    return new Segment(
        css + " " + StatusText.cssClass(spell.colour()),
        LifeScale.number(x),
        "19",
        LifeScale.number(width),
        "6",
        name + " " + length(spell),
        false,
        "",
        "",
        "");
  }

  private static Segment run(Spell spell, double x, double width) {
    String runner = spell.runner().map(ShortId::of).orElse("an unknown runner");
    String full = "attempt " + spell.attempt() + ", " + length(spell) + " on " + runner;
    String label = width > full.length() * SMALL_LETTER + 16 ? full : "";
    String colour = StatusText.cssClass(spell.colour());
    boolean soft = spell.colour() == KnownStatus.SUCCESS;
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

  private static String length(Spell spell) {
    return DurationText.of(spell.length())
        + switch (spell.how()) {
          case ONGOING -> " so far";
          case SILENT -> " until last heard of";
          case CHANGED, FINAL, CUT -> "";
        };
  }

  private static Mark mark(Spell spell, LifeScale scale) {
    StatusBadge badge = StatusBadge.of(spell.status());
    return new Mark(
        badge.badgeClass(),
        LifeScale.number(scale.x(spell.from()) - 8),
        badge.badgeName() + " " + TimeText.precise(spell.from()));
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
