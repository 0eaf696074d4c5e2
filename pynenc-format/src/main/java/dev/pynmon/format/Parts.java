package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;
import java.util.List;
import java.util.Optional;

/** Looking into decoded values. */
final class Parts {
  /** What stands in the place of a hidden value. */
  static final DecodedValue HIDDEN = new DecodedValue.LeftOut("hidden by --mask-arguments");

  private Parts() {}

  /** The first entry of this name. */
  static Optional<DecodedValue> find(DecodedValue.Entries entries, String key) {
    return entries.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(DecodedValue.Entry::value)
        .findFirst();
  }

  /** The text of the first entry of this name. */
  static Optional<String> text(DecodedValue.Entries entries, String key) {
    return find(entries, key).flatMap(Parts::text);
  }

  /** The text, when the value is one. */
  static Optional<String> text(DecodedValue value) {
    return value instanceof DecodedValue.Text text ? Optional.of(text.text()) : Optional.empty();
  }

  /** True for {@code None} and for a container without anything in it. */
  static boolean isBlank(DecodedValue value) {
    return switch (value) {
      case DecodedValue.None _ -> true;
      case DecodedValue.Items items -> items.size() == 0;
      case DecodedValue.Entries entries -> entries.size() == 0;
      default -> false;
    };
  }

  /** A mapping of these entries. */
  static DecodedValue.Entries entries(List<DecodedValue.Entry> entries) {
    return new DecodedValue.Entries(entries, entries.size());
  }
}
