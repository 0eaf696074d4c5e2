package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.value.DecodedValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known of one invocation that may set it apart.
 *
 * @param known the aspects of which something is known
 * @param all what is true of it
 * @param numbers what it has of what is measured, each finite
 */
public record Traits(Set<Aspect> known, Set<Trait> all, Map<Measure, Double> numbers) {
  /** So many values of arguments are looked at. */
  private static final int MAX_VALUES = 100;

  private static final int MAX_DEPTH = 8;

  /** Without any number. */
  public Traits(Set<Aspect> known, Set<Trait> all) {
    this(known, all, Map.of());
  }

  public Traits {
    known = Set.copyOf(known);
    all = Set.copyOf(all);
    numbers = Map.copyOf(numbers);
  }

  /**
   * What was read of an invocation. Values of arguments that are hidden or lie elsewhere are not.
   */
  public static Traits of(Facts facts) {
    Set<Trait> all = new LinkedHashSet<>();
    facts.texts(Field.HOST).forEach(host -> all.add(trait(Aspect.HOST, "", host)));
    facts.texts(Field.RUNNER).forEach(runner -> all.add(trait(Aspect.RUNNER, "", runner)));
    facts.texts(Field.QUEUE).forEach(queue -> all.add(trait(Aspect.QUEUE, "", queue)));
    facts.texts(Field.TASK).forEach(task -> all.add(trait(Aspect.TASK, "", task)));
    facts.moment(Field.STARTED).ifPresent(at -> all.add(trait(Aspect.HOUR, "", hour(at))));
    facts
        .number(Field.RETRIES)
        .ifPresent(often -> all.add(trait(Aspect.RETRIES, "", often.toPlainString())));
    Set<Aspect> known = EnumSet.noneOf(Aspect.class);
    all.forEach(each -> known.add(each.aspect()));
    Numbers numbers = new Numbers();
    facts.moment(Field.STARTED).ifPresent(numbers::add);
    facts.span(Field.RUN).ifPresent(ran -> numbers.add(Aspect.DURATION, ran));
    facts.span(Field.WAIT).ifPresent(wait -> numbers.add(Aspect.WAIT, wait));
    Optional<DecodedValue> arguments = facts.value(Field.ARGS);
    arguments.ifPresent(
        values -> {
          known.add(Aspect.ARGUMENT);
          add(values, "", 0, all, numbers, all.size() + MAX_VALUES);
        });
    return new Traits(known, all, numbers.single());
  }

  /** Without what is known of these aspects. */
  Traits without(Set<Aspect> aspects) {
    return new Traits(
        known.stream().filter(each -> !aspects.contains(each)).collect(Collectors.toSet()),
        all.stream().filter(each -> !aspects.contains(each.aspect())).collect(Collectors.toSet()),
        numbers.entrySet().stream()
            .filter(each -> !aspects.contains(each.getKey().aspect()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static void add(
      DecodedValue value, String path, int depth, Set<Trait> all, Numbers numbers, int limit) {
    if (all.size() >= limit || depth > MAX_DEPTH) {
      return;
    }
    switch (value) {
      case DecodedValue.Entries entries ->
          entries
              .entries()
              .forEach(
                  each ->
                      add(each.value(), join(path, each.key()), depth + 1, all, numbers, limit));
      case DecodedValue.Items items ->
          items.items().forEach(each -> add(each, path, depth + 1, all, numbers, limit));
      case DecodedValue.Instance instance ->
          add(instance.content(), path, depth + 1, all, numbers, limit);
      case DecodedValue.Text text -> all.add(trait(Aspect.ARGUMENT, path, text.text()));
      case DecodedValue.Number number -> {
        all.add(trait(Aspect.ARGUMENT, path, number.digits()));
        numbers.add(cut(path), number.digits());
      }
      case DecodedValue.Bool bool ->
          all.add(trait(Aspect.ARGUMENT, path, String.valueOf(bool.value())));
      case DecodedValue.None _ -> all.add(trait(Aspect.ARGUMENT, path, "None"));
      case DecodedValue.Opaque _ -> {}
      case DecodedValue.Reference _ -> {}
      case DecodedValue.LeftOut _ -> {}
      case DecodedValue.Broken _ -> {}
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static Trait trait(Aspect aspect, String path, String value) {
    return new Trait(aspect, cut(path), cut(value));
  }

  private static String cut(String text) {
    return text.length() <= Trait.MAX_VALUE ? text : text.substring(0, Trait.MAX_VALUE) + "…";
  }

  private static String hour(Instant at) {
    int hour = at.atOffset(ZoneOffset.UTC).getHour();
    return "%02d:00%s%02d:59".formatted(hour, Trait.TO, hour);
  }
}
