package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.DecodedValue.Entry;
import dev.pynmon.domain.value.DecodedValue.Instance;
import dev.pynmon.domain.value.DecodedValue.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object written as what would make it again: something to call, its arguments, and perhaps a
 * state, items and entries to fill it with. We name the thing and show the rest; nobody calls it.
 */
final class ReducedObject {
  private static final List<String> PARTS = List.of("args", "state", "items", "entries");

  private ReducedObject() {}

  /** The object in the list under {@code py/reduce}, its parts being readable already. */
  static Optional<DecodedValue> of(DecodedValue reduced) {
    return reduced instanceof Items list && !list.items().isEmpty()
        ? name(list.items().getFirst()).map(type -> new Instance(type, content(list.items())))
        : Optional.empty();
  }

  /**
   * The content of a date or time, kept as its class and the arguments to make it: its ISO form,
   * with whatever else the arguments hold, such as a time zone.
   */
  static Optional<DecodedValue> date(String type, DecodedValue reduced) {
    return reduced instanceof Items list
            && list.items().size() == 2
            && list.items().getLast() instanceof Items arguments
            && !arguments.items().isEmpty()
        ? Parts.text(arguments.items().getFirst())
            .flatMap(bytes -> DateBytes.iso(type, bytes))
            .map(iso -> withFirst(arguments, new DecodedValue.Text(iso, iso.length())))
        : Optional.empty();
  }

  private static DecodedValue withFirst(Items items, DecodedValue first) {
    if (items.items().size() == 1) {
      return first;
    }
    List<DecodedValue> others = new ArrayList<>(items.items());
    others.set(0, first);
    return new Items("tuple", others, items.size());
  }

  private static Optional<String> name(DecodedValue callable) {
    return callable instanceof Instance named ? Parts.text(named.content()) : Optional.empty();
  }

  private static DecodedValue content(List<DecodedValue> parts) {
    List<Entry> filled = new ArrayList<>();
    for (int i = 1; i < parts.size() && i <= PARTS.size(); i++) {
      if (!Parts.isBlank(parts.get(i))) {
        filled.add(new Entry(PARTS.get(i - 1), parts.get(i)));
      }
    }
    return switch (filled.size()) {
      case 0 -> parts.size() > 1 ? parts.get(1) : Parts.entries(List.of());
      case 1 -> filled.getFirst().value();
      default -> Parts.entries(filled);
    };
  }
}
