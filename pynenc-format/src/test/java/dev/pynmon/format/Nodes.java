package dev.pynmon.format;

import dev.pynmon.domain.value.DecodedValue;

/** How large a decoded tree is. */
final class Nodes {
  private Nodes() {}

  static int count(DecodedValue value) {
    return 1
        + switch (value) {
          case DecodedValue.Items items -> items.items().stream().mapToInt(Nodes::count).sum();
          case DecodedValue.Entries entries ->
              entries.entries().stream().mapToInt(entry -> count(entry.value())).sum();
          case DecodedValue.Instance instance -> count(instance.content());
          default -> 0;
        };
  }
}
