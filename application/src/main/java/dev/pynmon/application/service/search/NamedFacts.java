package dev.pynmon.application.service.search;

import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.value.DecodedValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a query may ask of something that is no invocation.
 *
 * @param names its texts by field
 * @param payload what it carries, as arguments
 */
record NamedFacts(Map<Field, List<String>> names, Optional<DecodedValue> payload) implements Facts {
  /** Of what has names alone. */
  static NamedFacts of(Field field, String name) {
    return new NamedFacts(Map.of(field, List.of(name)), Optional.empty());
  }

  @Override
  public List<String> texts(Field field) {
    return names.getOrDefault(field, List.of());
  }

  @Override
  public Optional<DecodedValue> value(Field field) {
    return payload.filter(any -> field == Field.ARGS);
  }

  @Override
  public Optional<Instant> moment(Field field) {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> span(Field field) {
    return Optional.empty();
  }

  @Override
  public OptionalLong retries() {
    return OptionalLong.empty();
  }
}
