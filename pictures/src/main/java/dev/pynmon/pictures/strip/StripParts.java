package dev.pynmon.pictures.strip;

import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.StatusFamily;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.strip.Strip.Activity;
import dev.pynmon.pictures.strip.Strip.Slot;
import dev.pynmon.pictures.strip.Strip.Step;
import dev.pynmon.pictures.svg.Box;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Divides the range of a strip evenly and counts in the parts. */
final class StripParts {
  private static final double PLOT_HEIGHT = 24;
  private static final double GAP = 0.6;
  private static final double SHARE = 0.8;
  private static final int MOST_STEPS = 28;

  private final TimeWindow range;
  private final HistorySample sample;
  private final long from;
  private final long length;

  StripParts(TimeWindow range, HistorySample sample) {
    this.range = range;
    this.sample = sample;
    this.from = Micros.of(range.from());
    this.length = Micros.of(range.to()) - from;
  }

  List<Slot> slots(int many) {
    List<Activity> parts = activities(many);
    long highest = parts.stream().mapToLong(Activity::sum).max().orElse(0);
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      if (parts.get(i).sum() > 0) {
        slots.add(slot(i, many, parts.get(i), highest));
      }
    }
    return slots;
  }

  private List<Activity> activities(int many) {
    int[] calm = new int[many];
    int[] trouble = new int[many];
    for (HistorySample.Change change : sample.changes()) {
      boolean bad = StatusFamily.of(change.status()) == StatusFamily.TROUBLE;
      (bad ? trouble : calm)[part(Micros.of(change.at()), many)]++;
    }
    Activity[] activities = new Activity[many];
    Arrays.setAll(activities, i -> new Activity(weighed(calm[i]), weighed(trouble[i])));
    return List.of(activities);
  }

  private long weighed(int count) {
    return Math.round(count * sample.weight());
  }

  private int part(long micros, int many) {
    double share = length == 0 ? 0 : (double) (micros - from) / length;
    return Math.clamp((long) (share * many), 0, many - 1);
  }

  private Slot slot(int number, int many, Activity activity, long highest) {
    double pitch = Measures.CONTENT / many;
    double x = Measures.LEFT + number * pitch + GAP;
    double calm = PLOT_HEIGHT * activity.calm() / highest;
    double trouble = PLOT_HEIGHT * activity.trouble() / highest;
    return new Slot(
        part(number, many),
        activity,
        new Box(x, Strip.BASE - calm, pitch * SHARE, calm),
        new Box(x, Strip.BASE - calm - trouble, pitch * SHARE, trouble));
  }

  /** As many as windows fit into the range, but not more than one wants to walk through. */
  List<Step> steps(TimeWindow window) {
    long own = Micros.of(window.to()) - Micros.of(window.from());
    int many = own == 0 ? MOST_STEPS : Math.clamp(Math.round((double) length / own), 1, MOST_STEPS);
    List<Activity> parts = activities(many);
    List<Step> steps = new ArrayList<>(many);
    for (int i = 0; i < many; i++) {
      TimeWindow there = around(part(i, many), own);
      double x = Measures.LEFT + i * Measures.CONTENT / many;
      Box box = new Box(x, 0, Measures.CONTENT / many, Strip.HEIGHT);
      steps.add(new Step(there, parts.get(i), box, there.equals(window)));
    }
    return steps;
  }

  /** A window without length would show nothing: then it is the part itself. */
  private TimeWindow around(TimeWindow part, long own) {
    if (own == 0) {
      return part;
    }
    long middle = (Micros.of(part.from()) + Micros.of(part.to())) / 2;
    long begin = Math.clamp(middle - own / 2, from, Math.max(from, from + length - own));
    return new TimeWindow(Micros.toInstant(begin), Micros.toInstant(begin + own));
  }

  private TimeWindow part(int number, int many) {
    return new TimeWindow(begin(number, many), begin(number + 1, many));
  }

  private Instant begin(int number, int many) {
    return number == many
        ? range.to()
        : Micros.toInstant(from + (long) ((double) length * number / many));
  }
}
