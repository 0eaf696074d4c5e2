package dev.pynmon.domain.search;

import dev.pynmon.domain.value.DecodedValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of something, put together field by field. For one thread. */
public final class FactSheet implements Facts {
  private final Map<Field, List<String>> texts = new EnumMap<>(Field.class);
  private final Map<Field, Instant> moments = new EnumMap<>(Field.class);
  private final Map<Field, Duration> spans = new EnumMap<>(Field.class);
  private final Map<Field, BigDecimal> numbers = new EnumMap<>(Field.class);
  private final Map<Field, DecodedValue> values = new EnumMap<>(Field.class);
  private final List<String> words = new ArrayList<>();

  /** Adds texts of which any may be meant. */
  public FactSheet text(Field field, String... known) {
    texts.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(List.of(known));
    return this;
  }

  /** Adds a text where there is one. */
  public FactSheet text(Field field, Optional<String> known) {
    known.ifPresent(text -> text(field, text));
    return this;
  }

  /** Adds texts that a word alone finds. */
  public FactSheet words(String... known) {
    words.addAll(List.of(known));
    return this;
  }

  /** Says when. */
  public FactSheet moment(Field field, Instant known) {
    moments.put(field, known);
    return this;
  }

  /** Says how long. */
  public FactSheet span(Field field, Duration known) {
    spans.put(field, known);
    return this;
  }

  /** Says how many. */
  public FactSheet number(Field field, long known) {
    return number(field, BigDecimal.valueOf(known));
  }

  /** The same of what need not be whole. */
  public FactSheet number(Field field, BigDecimal known) {
    numbers.put(field, known);
    return this;
  }

  /** Says what a field holds. */
  public FactSheet value(Field field, DecodedValue known) {
    values.put(field, known);
    return this;
  }

  /** Adds a value to what a field holds by name. */
  public FactSheet value(Field field, String name, DecodedValue known) {
    List<DecodedValue.Entry> entries = new ArrayList<>();
    if (values.get(field) instanceof DecodedValue.Entries earlier) {
      entries.addAll(earlier.entries());
    }
    entries.add(new DecodedValue.Entry(name, known));
    return value(field, new DecodedValue.Entries(entries, entries.size()));
  }

  @Override
  public List<String> texts(Field field) {
    return texts.getOrDefault(field, List.of());
  }

  @Override
  public Optional<DecodedValue> value(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  @Override
  public Optional<Instant> moment(Field field) {
    return Optional.ofNullable(moments.get(field));
  }

  @Override
  public Optional<Duration> span(Field field) {
    return Optional.ofNullable(spans.get(field));
  }

  @Override
  public List<String> words() {
    return List.copyOf(words);
  }

  @Override
  public Optional<BigDecimal> number(Field field) {
    return Optional.ofNullable(numbers.get(field));
  }
}
