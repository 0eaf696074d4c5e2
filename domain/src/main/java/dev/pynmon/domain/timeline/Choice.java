package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides by what fits: how activity is drawn, and which invocations have bars.
 *
 * @param form how activity is drawn
 * @param drawn the invocations that are drawn one by one, in the order in which they first appear
 * @param shown what is said of that
 */
record Choice(TimelineForm form, List<Life> drawn, Shown shown) {
  /** About what an invocation takes with its links in the picture, and each of its changes. */
  private static final int LIFE_BYTES = 228;

  private static final int SPELL_BYTES = 120;

  /** About what the line from the caller takes. */
  private static final int CALL_BYTES = 95;

  /** About what its row takes in the table, with a name of the usual length. */
  private static final int ROW_BYTES = 660;

  /** As many letters of the name of a task are shown. */
  private static final int NAME = 40;

  private static final String UNKNOWN_NAME = "(task not known)";

  /** How often a table has the id of an invocation, which is more often than a picture has. */
  private static final int TIMES = 3;

  /** About what a run of the atomic service takes with its link. */
  private static final int SERVICE_BYTES = 500;

  /** Bars when all would fit; the limit then leaves out the oldest. */
  static Choice of(List<Life> all, TimelineSource source, TimelineOptions options) {
    List<Life> newest = Lives.newestFirst(all, options.selected());
    int fitting = fitting(newest, source, options.limits());
    TimelineForm form =
        options.form().orElse(fitting == all.size() ? TimelineForm.BARS : TimelineForm.DENSITY);
    int number = Math.min(options.limits().invocations(), fitting);
    return form == TimelineForm.BARS
        ? bars(all, newest, number, source.window(), options)
        : density(newest, number, source.window(), options);
  }

  private static Choice bars(
      List<Life> all, List<Life> newest, int number, TimeWindow window, TimelineOptions options) {
    int limit = options.limits().invocations();
    OptionalInt next =
        number == limit && limit < all.size() ? Shown.nextLimit(limit) : OptionalInt.empty();
    Shown shown = new Shown(number, all.size(), next, newestPart(newest, number, window));
    return new Choice(TimelineForm.BARS, Lives.inOrder(all, newest.subList(0, number)), shown);
  }

  /** The same picture as density, where bars turned out to need too many rows. */
  static Choice density(List<Life> all, TimelineSource source, TimelineOptions options) {
    List<Life> newest = Lives.newestFirst(all, options.selected());
    int fitting = fitting(newest, source, options.limits());
    int number = Math.min(options.limits().invocations(), fitting);
    return density(newest, number, source.window(), options);
  }

  /** Only what is selected is drawn one by one. */
  private static Choice density(
      List<Life> newest, int number, TimeWindow window, TimelineOptions options) {
    List<Life> selected =
        newest.stream()
            .limit(options.limits().invocations())
            .takeWhile(life -> options.selected().contains(life.id()))
            .toList();
    Shown shown =
        new Shown(
            selected.size(),
            newest.size(),
            OptionalInt.empty(),
            newestPart(newest, number, window));
    return new Choice(TimelineForm.DENSITY, selected, shown);
  }

  /** How many bytes are left when these bars are drawn. */
  long left(TimelineSource source, TimelineLimits limits) {
    long bars = drawn.stream().mapToLong(Choice::bytes).sum();
    return limits.bytes() - besides(drawn, source, limits) - bars;
  }

  /** In the picture or in the table: the page has either. */
  private static long bytes(Life life) {
    int ids =
        TIMES * Price.beyond(life.id().value())
            + life.subject().parent().map(id -> Price.beyond(id.value())).orElse(0);
    String name = life.subject().task().map(TaskKey::function).orElse(UNKNOWN_NAME);
    long picture =
        LIFE_BYTES
            + (long) SPELL_BYTES * life.spells().size()
            + 2L * Price.of(name, NAME)
            + call(life);
    return ids + Math.max(picture, ROW_BYTES + 2L * Price.beyond(name, NAME));
  }

  /**
   * The line from the caller, which may not be drawn; its id, if no record of the called names it.
   */
  private static int call(Life life) {
    Optional<InvocationId> caller =
        life.registration().flatMap(registration -> Registrations.by(life, registration));
    boolean named = caller.equals(life.subject().parent());
    return caller.map(id -> CALL_BYTES + (named ? 0 : Price.of(id.value()))).orElse(0);
  }

  private static int fitting(List<Life> newest, TimelineSource source, TimelineLimits limits) {
    long bytes = limits.bytes() - besides(newest, source, limits);
    long sum = 0;
    int number = 0;
    for (Life life : newest) {
      sum += bytes(life);
      if (sum > bytes) {
        return number;
      }
      number++;
    }
    return number;
  }

  /** About what lanes and the runs of the atomic service take. */
  private static long besides(List<Life> lives, TimelineSource source, TimelineLimits limits) {
    List<Optional<RunnerId>> runners =
        lives.stream()
            .flatMap(life -> life.spells().stream())
            .map(Spell::runner)
            .distinct()
            .limit(limits.lanes())
            .toList();
    long ids = runners.stream().flatMap(Optional::stream).mapToLong(Choice::beyond).sum();
    long services =
        source.services().stream()
            .limit(TimelineSource.MOST_SERVICES)
            .mapToLong(run -> SERVICE_BYTES + 2 * Price.beyond(run.id()))
            .sum();
    return (long) runners.size() * Density.LANE_BYTES + ids + services;
  }

  private static int beyond(RunnerId runner) {
    return 2 * Price.beyond(runner.value());
  }

  /**
   * The part behind the end of the first invocation that is too many. None when so many go on to
   * the very end: no shorter window helps then.
   */
  private static Optional<TimeWindow> newestPart(List<Life> newest, int number, TimeWindow window) {
    if (number == 0 || number >= newest.size()) {
      return Optional.empty();
    }
    Instant from = Micros.toInstant(Micros.of(newest.get(number).end()) + 1);
    return from.isBefore(window.to())
        ? Optional.of(new TimeWindow(from, window.to()))
        : Optional.empty();
  }
}
