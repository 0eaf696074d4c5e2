package dev.pynmon.domain.call;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.value.Damage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a call was made with: every parameter by name with its serialized text, or the reference to
 * it (wire format, section 2.2).
 *
 * @param serialized parameter name to serialized text, in the order stored
 * @param damage what could not be read, if anything
 */
public record Arguments(Map<String, String> serialized, Optional<Damage> damage) {
  /** A call without arguments. */
  public static final Arguments NONE = new Arguments(Map.of(), Optional.empty());

  public Arguments {
    serialized = Collections.unmodifiableMap(new LinkedHashMap<>(serialized));
  }

  /** Arguments that were read whole. */
  public static Arguments of(Map<String, String> serialized) {
    return new Arguments(serialized, Optional.empty());
  }

  /** Arguments that cannot be read. */
  public static Arguments damaged(Damage damage) {
    return new Arguments(Map.of(), Optional.of(damage));
  }

  /** The references to values that lie in the client data store. */
  public List<DataReference> references() {
    return serialized.values().stream().flatMap(text -> DataReference.in(text).stream()).toList();
  }
}
