package dev.pynmon.pictures.life;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.pictures.svg.Box;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the spells of a life stand, on one line from its first change to its end or to now. What a
 * runner holds is a bar, all else a point. At most {@value #MAX_DRAWN} of either are drawn, the
 * oldest.
 *
 * @param life whose
 * @param bars oldest first
 * @param points oldest first
 * @param ticks the times below, oldest first; one at least
 * @param isCut true when the newest changes are not drawn
 */
public record LifePicture(
    Life life, List<Bar> bars, List<Point> points, List<Tick> ticks, boolean isCut) {
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
    bars = List.copyOf(bars);
    points = List.copyOf(points);
    ticks = List.copyOf(ticks);
  }

  /**
   * A spell in which a runner held the invocation.
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

  private record Band(double y, double height) {}

  /** The picture; empty where there is no history. */
  public static Optional<LifePicture> of(Life life) {
    return life.spells().isEmpty() ? Optional.empty() : Optional.of(draw(life));
  }

  private static LifePicture draw(Life life) {
    LifeScale scale = new LifeScale(life.spells().getFirst().from(), shown(life));
    List<Spell> lasting = life.spells().stream().filter(Spell::lasts).toList();
    List<Spell> changes = life.spells().stream().filter(spell -> !spell.lasts()).toList();
    return new LifePicture(
        life,
        lasting.stream().limit(MAX_DRAWN).map(spell -> bar(spell, scale)).toList(),
        changes.stream().limit(MAX_DRAWN).map(spell -> point(spell, scale)).toList(),
        scale.ticks(),
        lasting.size() > MAX_DRAWN || changes.size() > MAX_DRAWN);
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

  private static Point point(Spell spell, LifeScale scale) {
    return new Point(spell, scale.x(spell.from()));
  }
}
