package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.query.Micros;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers of one invocation. Where several stand in one place, none of them is its number. */
final class Numbers {
  private final Map<Measure, Double> numbers = new HashMap<>();
  private final Set<Measure> several = new HashSet<>();

  /** When it first ran. */
  void add(Instant moment) {
    add(TimeCluster.MEASURE, Micros.of(moment));
  }

  void add(Aspect aspect, Duration span) {
    add(new Measure(aspect, ""), Micros.of(span));
  }

  /** A number in arguments, as it is written. */
  void add(String path, String digits) {
    try {
      add(new Measure(Aspect.ARGUMENT, path), Double.parseDouble(digits));
    } catch (NumberFormatException _) {
      // Too odd to be compared.
      several.add(new Measure(Aspect.ARGUMENT, path));
    }
  }

  private void add(Measure measure, double number) {
    if (!Double.isFinite(number) || numbers.put(measure, number) != null) {
      several.add(measure);
    }
  }

  Map<Measure, Double> single() {
    numbers.keySet().removeAll(several);
    return numbers;
  }
}
