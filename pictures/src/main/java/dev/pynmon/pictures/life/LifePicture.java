package dev.pynmon.pictures.life;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.why.Around;
import dev.pynmon.domain.why.ExpectedStart;
import dev.pynmon.pictures.svg.Box;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the spells of a life stand, on one line from its first change to its end or to now. What a
 * runner holds is a bar, all else a point. At most {@value #MAX_DRAWN} of either are drawn, the
 * oldest.
 *
 * @param life whose
 * @param waits where it waited for a runner, and does no more; oldest first
 * @param bars oldest first
 * @param points oldest first
 * @param ticks the times below, oldest first; one at least
 * @param isCut true when the newest changes are not drawn
 * @param outlook what it is held against; empty where nothing is known, or it does not go on
 */
public record LifePicture(
    Life life,
    List<Bar> waits,
    List<Bar> bars,
    List<Point> points,
    List<Tick> ticks,
    boolean isCut,
    Optional<Outlook> outlook) {
  /** The most bars, and the most points, that are drawn. */
  public static final int MAX_DRAWN = 200;

  /** Width of the picture. */
  public static final double WIDTH = 1140;

  /** Height of the picture. */
  public static final double HEIGHT = 58;

  private static final double MIN_WIDTH = 2;
  private static final Band RUN = new Band(13, 18);
  private static final Band THIN = new Band(19, 6);

  public LifePicture {
    waits = List.copyOf(waits);
    bars = List.copyOf(bars);
    points = List.copyOf(points);
    ticks = List.copyOf(ticks);
  }

  /**
   * A spell that takes time: a runner held the invocation, or it waited for one.
   *
   * @param spell what it stands for
   * @param box where it lies: high while it ran, thin while it waited or was paused
   */
  public record Bar(Spell spell, Box box) {}

  /**
   * A change that takes no time of its own.
   *
   * @param spell what it began
   * @param x its middle
   */
  public record Point(Spell spell, double x) {}

  /**
   * A line of the axis.
   *
   * @param x where it stands
   * @param label the time; how much later it is for all but the first; "" where it has no room
   */
  public record Tick(double x, String label) {}

  /**
   * What a life that goes on is held against.
   *
   * @param ahead what is known of that
   * @param past from when it waits until now; empty while it runs, which has its bar
   * @param marks how long its task usually does; oldest first
   * @param now where the present lies
   * @param guess between when and when it is expected to begin
   * @param about when, about; where nothing is expected where the present lies
   */
  record Outlook(
      Ahead ahead,
      Optional<Box> past,
      List<Mark> marks,
      double now,
      Optional<Box> guess,
      double about) {
    Outlook {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A moment that is marked.
   *
   * @param x where it lies
   * @param label what is said of it
   */
  record Mark(double x, String label) {}

  private record Band(double y, double height) {}

  /** The picture; empty where there is no history. */
  public static Optional<LifePicture> of(Life life) {
    return of(life, Around.NONE, Optional.empty());
  }

  /** The same, held against what is known of its task and of its queue. */
  public static Optional<LifePicture> of(Life life, Around around, Optional<ExpectedStart> start) {
    return life.spells().isEmpty()
        ? Optional.empty()
        : Optional.of(
            draw(life, life.complete() ? Ahead.of(life, around, start) : Optional.empty()));
  }

  private static LifePicture draw(Life life, Optional<Ahead> ahead) {
    LifeScale scale =
        new LifeScale(
            life.spells().getFirst().from(),
            ahead.map(known -> known.shown(life)).orElseGet(() -> shown(life)));
    List<Spell> lasting = life.spells().stream().filter(Spell::lasts).toList();
    List<Spell> changes = life.spells().stream().filter(spell -> !spell.lasts()).toList();
    return new LifePicture(
        life,
        changes.stream().limit(MAX_DRAWN).flatMap(spell -> wait(spell, scale)).toList(),
        lasting.stream().limit(MAX_DRAWN).map(spell -> bar(spell, scale)).toList(),
        changes.stream().limit(MAX_DRAWN).map(spell -> point(spell, scale)).toList(),
        scale.ticks(),
        lasting.size() > MAX_DRAWN || changes.size() > MAX_DRAWN,
        ahead.map(known -> outlook(known, life, scale)));
  }

  private static Outlook outlook(Ahead ahead, Life life, LifeScale scale) {
    Instant now = life.present().now();
    double x = scale.x(now);
    Optional<TimeWindow> range = ahead.start().map(ExpectedStart::range);
    return new Outlook(
        ahead,
        Optional.of(between(ahead.since(), now, scale)).filter(_ -> ahead.waits()),
        ahead.moments(scale.start().plus(scale.length())).stream()
            .map(each -> new Mark(scale.x(each.at()), AheadText.of(each)))
            .toList(),
        x,
        range.map(window -> between(window.from(), window.to(), scale)),
        ahead.start().map(start -> scale.x(start.about())).orElse(x));
  }

  private static Box between(Instant from, Instant to, LifeScale scale) {
    double x = scale.x(from);
    return new Box(x, RUN.y(), Math.max(MIN_WIDTH, scale.x(to) - x), RUN.height());
  }

  /** Of a history that is cut, what was read of it. */
  private static Duration shown(Life life) {
    Instant start = life.spells().getFirst().from();
    return life.complete() ? life.total() : Duration.between(start, life.spells().getLast().from());
  }

  private static Bar bar(Spell spell, LifeScale scale) {
    double x = scale.x(spell.from());
    double width = Math.max(MIN_WIDTH, scale.x(spell.until()) - x);
    Band band = spell.runs() ? RUN : THIN;
    return new Bar(spell, new Box(x, band.y(), width, band.height()));
  }

  /** One that goes on is a part of the outlook; one too short to be seen is its point alone. */
  private static Stream<Bar> wait(Spell spell, LifeScale scale) {
    return Stream.of(spell)
        .filter(each -> each.status().isAvailable() && !each.goesOn())
        .map(each -> new Bar(each, between(each.from(), each.until(), scale)))
        .filter(bar -> bar.box().width() > MIN_WIDTH);
  }

  private static Point point(Spell spell, LifeScale scale) {
    return new Point(spell, scale.x(spell.from()));
  }
}
