package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.value.DecodedValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known of one invocation that may set it apart.
 *
 * @param known the aspects of which something is known
 * @param all what is true of it
 */
public record Traits(Set<Aspect> known, Set<Trait> all) {
  /** So many values of arguments are looked at. */
  private static final int MAX_VALUES = 100;

  private static final int MAX_DEPTH = 8;

  private static final List<Duration> BANDS =
      List.of(
          Duration.ofMillis(10),
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));
  private static final List<String> BAND_NAMES =
      List.of("10 ms", "100 ms", "1 s", "10 s", "1 m", "10 m", "1 h");

  public Traits {
    known = Set.copyOf(known);
    all = Set.copyOf(all);
  }

  /**
   * What was read of an invocation. Values of arguments that are hidden or lie elsewhere are not.
   */
  public static Traits of(Facts facts) {
    Set<Trait> all = new LinkedHashSet<>();
    facts.texts(Field.HOST).forEach(host -> all.add(trait(Aspect.HOST, "", host)));
    facts.texts(Field.RUNNER).forEach(runner -> all.add(trait(Aspect.RUNNER, "", runner)));
    facts.moment(Field.STARTED).ifPresent(at -> all.add(trait(Aspect.HOUR, "", hour(at))));
    facts.span(Field.DURATION).ifPresent(ran -> all.add(trait(Aspect.DURATION, "", band(ran))));
    facts.span(Field.WAIT).ifPresent(wait -> all.add(trait(Aspect.WAIT, "", band(wait))));
    facts.retries().ifPresent(often -> all.add(trait(Aspect.RETRIES, "", String.valueOf(often))));
    Set<Aspect> known = EnumSet.noneOf(Aspect.class);
    all.forEach(each -> known.add(each.aspect()));
    Optional<DecodedValue> arguments = facts.value(Field.ARGS);
    arguments.ifPresent(
        values -> {
          known.add(Aspect.ARGUMENT);
          add(values, "", 0, all, all.size() + MAX_VALUES);
        });
    return new Traits(known, all);
  }

  /** Without what is known of these aspects. */
  public Traits without(Set<Aspect> aspects) {
    return new Traits(
        known.stream().filter(each -> !aspects.contains(each)).collect(Collectors.toSet()),
        all.stream().filter(each -> !aspects.contains(each.aspect())).collect(Collectors.toSet()));
  }

  private static void add(DecodedValue value, String path, int depth, Set<Trait> all, int limit) {
    if (all.size() >= limit || depth > MAX_DEPTH) {
      return;
    }
    switch (value) {
      case DecodedValue.Entries entries ->
          entries
              .entries()
              .forEach(each -> add(each.value(), join(path, each.key()), depth + 1, all, limit));
      case DecodedValue.Items items ->
          items.items().forEach(each -> add(each, path, depth + 1, all, limit));
      case DecodedValue.Instance instance -> add(instance.content(), path, depth + 1, all, limit);
      case DecodedValue.Text text -> all.add(trait(Aspect.ARGUMENT, path, text.text()));
      case DecodedValue.Number number -> all.add(trait(Aspect.ARGUMENT, path, number.digits()));
      case DecodedValue.Bool bool ->
          all.add(trait(Aspect.ARGUMENT, path, String.valueOf(bool.value())));
      case DecodedValue.None none -> all.add(trait(Aspect.ARGUMENT, path, "None"));
      case DecodedValue.Opaque pickled -> {}
      case DecodedValue.Reference elsewhere -> {}
      case DecodedValue.LeftOut cut -> {}
      case DecodedValue.Broken damaged -> {}
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
    return "%02d:00 to %02d:59".formatted(hour, hour);
  }

  private static String band(Duration span) {
    int band = 0;
    while (band < BANDS.size() && span.compareTo(BANDS.get(band)) >= 0) {
      band++;
    }
    if (band == 0) {
      return "less than " + BAND_NAMES.getFirst();
    }
    return band == BANDS.size()
        ? BAND_NAMES.getLast() + " and longer"
        : BAND_NAMES.get(band - 1) + " to " + BAND_NAMES.get(band);
  }
}
