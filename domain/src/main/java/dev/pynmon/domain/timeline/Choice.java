package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Decides by what fits: how activity is drawn, and which invocations have bars.
 *
 * @param form how activity is drawn
 * @param drawn the invocations that are drawn one by one, in the order in which they first appear
 * @param shown what is said of that
 */
record Choice(TimelineForm form, List<Life> drawn, Shown shown) {
  /** About what an invocation takes with its links, and each of its changes. */
  private static final int LIFE_BYTES = 300;

  private static final int SPELL_BYTES = 120;

  /** Bars when all would fit; the limit then leaves out the oldest. */
  static Choice of(List<Life> all, TimelineSource source, TimelineOptions options) {
    List<Life> newest = Lives.newestFirst(all, options.selected());
    int fitting = fitting(newest, options.limits().bytes());
    TimelineForm form =
        options.form().orElse(fitting == all.size() ? TimelineForm.BARS : TimelineForm.DENSITY);
    return form == TimelineForm.BARS
        ? bars(all, newest, fitting, source, options)
        : density(all, source, options);
  }

  private static Choice bars(
      List<Life> all,
      List<Life> newest,
      int fitting,
      TimelineSource source,
      TimelineOptions options) {
    int limit = options.limits().invocations();
    int number = Math.min(limit, fitting);
    boolean cutByLimit = number == limit && limit < all.size();
    Shown shown =
        new Shown(
            number,
            all.size(),
            cutByLimit ? Shown.nextLimit(limit) : OptionalInt.empty(),
            newestPart(all, number, source.window()));
    return new Choice(TimelineForm.BARS, Lives.inOrder(all, newest.subList(0, number)), shown);
  }

  /** Only what is selected is drawn one by one. */
  static Choice density(List<Life> all, TimelineSource source, TimelineOptions options) {
    List<Life> selected =
        all.stream()
            .filter(life -> options.selected().contains(life.id()))
            .limit(options.limits().invocations())
            .toList();
    int fitting = fitting(Lives.newestFirst(all, options.selected()), options.limits().bytes());
    int number = Math.min(fitting, options.limits().invocations());
    Shown shown =
        new Shown(
            selected.size(),
            all.size(),
            OptionalInt.empty(),
            newestPart(all, number, source.window()));
    return new Choice(TimelineForm.DENSITY, selected, shown);
  }

  private static int fitting(List<Life> newest, int bytes) {
    long sum = 0;
    int number = 0;
    for (Life life : newest) {
      sum += LIFE_BYTES + (long) SPELL_BYTES * life.spells().size();
      if (sum > bytes) {
        return number;
      }
      number++;
    }
    return number;
  }

  /**
   * The part behind the end of the first invocation that is too many. None when so many go on to
   * the very end: no shorter window helps then.
   */
  private static Optional<TimeWindow> newestPart(List<Life> all, int number, TimeWindow window) {
    if (number >= all.size()) {
      return Optional.empty();
    }
    Instant tooMany = Lives.newestFirst(all, Set.of()).get(number).end();
    Instant from = Micros.toInstant(Micros.of(tooMany) + 1);
    return from.isBefore(window.to())
        ? Optional.of(new TimeWindow(from, window.to()))
        : Optional.empty();
  }
}
