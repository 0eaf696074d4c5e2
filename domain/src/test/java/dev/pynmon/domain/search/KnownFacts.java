package dev.pynmon.domain.search;

import dev.pynmon.domain.value.DecodedValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An invocation of which a test says what is known. */
final class KnownFacts implements Facts {
  private final Map<Field, List<String>> texts = new EnumMap<>(Field.class);
  private final Map<Field, Instant> moments = new EnumMap<>(Field.class);
  private final Map<Field, Duration> spans = new EnumMap<>(Field.class);
  private final Map<Field, DecodedValue> values = new EnumMap<>(Field.class);
  private OptionalLong retries = OptionalLong.empty();

  KnownFacts text(Field field, String... known) {
    texts.put(field, List.of(known));
    return this;
  }

  KnownFacts moment(Field field, String known) {
    moments.put(field, Instant.parse(known));
    return this;
  }

  KnownFacts span(Field field, Duration known) {
    spans.put(field, known);
    return this;
  }

  KnownFacts retried(int times) {
    retries = OptionalLong.of(times);
    return this;
  }

  KnownFacts argument(String name, DecodedValue value) {
    List<DecodedValue.Entry> entries = new ArrayList<>();
    if (values.get(Field.ARGS) instanceof DecodedValue.Entries known) {
      entries.addAll(known.entries());
    }
    entries.add(new DecodedValue.Entry(name, value));
    values.put(Field.ARGS, new DecodedValue.Entries(entries, entries.size()));
    return this;
  }

  KnownFacts result(DecodedValue value) {
    values.put(Field.RESULT, value);
    return this;
  }

  static DecodedValue text(String text) {
    return new DecodedValue.Text(text, text.length());
  }

  static DecodedValue number(String digits) {
    return new DecodedValue.Number(digits);
  }

  static DecodedValue list(DecodedValue... items) {
    return new DecodedValue.Items("list", List.of(items), items.length);
  }

  static DecodedValue mapping(String key, DecodedValue value) {
    return new DecodedValue.Entries(List.of(new DecodedValue.Entry(key, value)), 1);
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
  public OptionalLong retries() {
    return retries;
  }
}
