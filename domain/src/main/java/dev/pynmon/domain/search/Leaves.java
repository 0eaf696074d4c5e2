package dev.pynmon.domain.search;

import dev.pynmon.domain.value.DecodedValue;
import java.util.List;
import java.util.stream.Stream;

/** The texts, numbers and truth values in a value. */
final class Leaves {
  private Leaves() {}

  /**
   * Those at a path, through lists as if each of their items stood there; all of them for no path.
   */
  static Stream<String> of(DecodedValue value, List<String> path) {
    return path.isEmpty() ? all(value) : at(value, path);
  }

  private static Stream<String> at(DecodedValue value, List<String> path) {
    return switch (value) {
      case DecodedValue.Items items -> items.items().stream().flatMap(item -> at(item, path));
      case DecodedValue.Instance instance -> at(instance.content(), path);
      case DecodedValue.Entries entries when !path.isEmpty() ->
          entries.entries().stream()
              .filter(entry -> entry.key().equals(path.getFirst()))
              .flatMap(entry -> at(entry.value(), path.subList(1, path.size())));
      default -> path.isEmpty() ? leaf(value) : Stream.empty();
    };
  }

  private static Stream<String> all(DecodedValue value) {
    return switch (value) {
      case DecodedValue.Items items -> items.items().stream().flatMap(Leaves::all);
      case DecodedValue.Entries entries ->
          entries.entries().stream().map(DecodedValue.Entry::value).flatMap(Leaves::all);
      case DecodedValue.Instance instance -> all(instance.content());
      default -> leaf(value);
    };
  }

  private static Stream<String> leaf(DecodedValue value) {
    return switch (value) {
      case DecodedValue.Text text -> Stream.of(text.text());
      case DecodedValue.Number number -> Stream.of(number.digits());
      case DecodedValue.Bool bool -> Stream.of(Boolean.toString(bool.value()));
      case DecodedValue.None _ -> Stream.of("None");
      default -> Stream.empty();
    };
  }
}
