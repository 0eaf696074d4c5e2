package dev.pynmon.domain.search;

import dev.pynmon.domain.value.DecodedValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one invocation, as far as it was read for a condition. What is not known is not
 * there.
 */
public interface Facts {
  /** The texts of a field: none, one, or several of which any may be meant. */
  List<String> texts(Field field);

  /** The values of {@link Field#ARGS} as a mapping of their names, or {@link Field#RESULT}. */
  Optional<DecodedValue> value(Field field);

  /** The moment of a field. */
  Optional<Instant> moment(Field field);

  /** The span of a field. */
  Optional<Duration> span(Field field);

  /** The number of a field: shares in percent, sizes in bytes. */
  Optional<BigDecimal> number(Field field);

  /** Texts that a word alone finds, beside those of the fields. */
  default List<String> words() {
    return List.of();
  }
}
