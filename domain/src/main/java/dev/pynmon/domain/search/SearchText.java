package dev.pynmon.domain.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes conditions so that reading them gives the same. */
final class SearchText {
  private SearchText() {}

  static String of(Condition condition) {
    return switch (condition) {
      case Condition.All all -> joined(all.parts(), " AND ");
      case Condition.Any any -> joined(any.parts(), " OR ");
      case Condition.Not not -> "NOT " + part(not.part());
      case Condition.Says says -> quoted(says.pattern().inner());
      case Condition.About about -> about(about);
    };
  }

  private static String joined(List<Condition> parts, String between) {
    return parts.stream().map(SearchText::part).collect(Collectors.joining(between));
  }

  private static String part(Condition condition) {
    boolean isSeveral = condition instanceof Condition.All || condition instanceof Condition.Any;
    return isSeveral ? "(" + of(condition) + ")" : of(condition);
  }

  private static String about(Condition.About about) {
    String field = String.join(".", about.field().word(), String.join(".", about.path()));
    String name = about.path().isEmpty() ? about.field().word() : field;
    return switch (about.wanted()) {
      case Wanted.Like like -> name + ":" + quoted(like.pattern());
      case Wanted.Amount amount -> ends(name, amount.bounds(), BigDecimal::toString);
      case Wanted.At at -> ends(name, at.bounds(), When::text);
      case Wanted.Lasts lasts -> ends(name, lasts.bounds(), Spans::text);
    };
  }

  /** Two ends are both included. */
  private static <T extends Comparable<? super T>> String ends(
      String field, Bounds<T> bounds, Function<T, String> value) {
    Optional<String> from = bounds.from().map(end -> value.apply(end.value()));
    Optional<String> to = bounds.to().map(end -> value.apply(end.value()));
    return field
        + ":"
        + from.map(
                least ->
                    to.map(most -> least + ".." + most).orElse(sign(">", bounds.from()) + least))
            .orElseGet(() -> sign("<", bounds.to()) + to.orElseThrow());
  }

  private static String sign(String sign, Optional<? extends Bounds.End<?>> end) {
    return end.filter(Bounds.End::included).map(_ -> sign + "=").orElse(sign);
  }

  private static String quoted(Wildcard pattern) {
    return pattern.parts().stream()
        .map(part -> part.replaceAll("[\"\\\\*]", "\\\\$0"))
        .collect(Collectors.joining("*", "\"", "\""));
  }
}
