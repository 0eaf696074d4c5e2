package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.DecodedValue.Entries;
import dev.pynmon.domain.value.DecodedValue.Entry;
import dev.pynmon.domain.value.DecodedValue.Instance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The envelopes of pynenc's {@code JsonSerializer} (wire format, section 4.1). */
final class Envelopes {
  private Envelopes() {}

  /** What the only entry of a mapping means; empty when it is an entry like any other. */
  static Optional<DecodedValue> of(Entry entry) {
    return entry.value() instanceof Entries inside ? of(entry.key(), inside) : Optional.empty();
  }

  private static Optional<DecodedValue> of(String key, Entries inside) {
    return switch (key) {
      case "__pynenc__enum__" -> instance(qualified(inside), Parts.find(inside, "value"));
      case "__pynenc__std_py_exc__" -> instance(Parts.text(inside, "type"), exception(inside));
      case "__pynenc__client_exception__" -> instance(qualified(inside), exception(inside));
      case "__pynenc__json_serializable__" ->
          instance(qualified(inside), Parts.find(inside, "data"));
      default -> Optional.empty();
    };
  }

  private static Optional<DecodedValue> instance(
      Optional<String> type, Optional<DecodedValue> content) {
    return type.flatMap(name -> content.map(inside -> new Instance(name, inside)));
  }

  private static Optional<String> qualified(Entries inside) {
    return Parts.text(inside, "module")
        .flatMap(module -> Parts.text(inside, "qualname").map(name -> module + "." + name));
  }

  private static Optional<DecodedValue> exception(Entries inside) {
    List<Entry> kept =
        Stream.of("args", "message")
            .flatMap(name -> Parts.find(inside, name).map(v -> new Entry(name, v)).stream())
            .toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(Parts.entries(kept));
  }
}
