package dev.pynmon.web.listing;

import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes links from a list to a part of it: its own parameters with one condition more, at its
 * beginning. They are relative to the list, since a row has six of them; where the parameters of a
 * list are long, it has none.
 */
final class Narrowing {
  /** Of no list. */
  static final Narrowing NONE = new Narrowing(Optional.empty(), Query.NONE);

  private static final int LONGEST = 200;

  private final Optional<Url> list;
  private final Query asked;

  private Narrowing(Optional<Url> list, Query asked) {
    this.list = list;
    this.asked = asked;
  }

  /** Of the list that was asked for with these parameters. */
  static Narrowing of(Query asked) {
    Query filter =
        new Query(
            asked.pairs().stream()
                .filter(pair -> FilterParams.NAMES.contains(pair.name()))
                .filter(pair -> !pair.value().isBlank())
                .toList());
    int length = filter.pairs().stream().mapToInt(pair -> pair.value().length()).sum();
    return length > LONGEST
        ? NONE
        : new Narrowing(Optional.of(new Url("", Query.NONE, "")), filter);
  }

  /** With this value of a parameter in place of any other. */
  Href to(String parameter, Optional<String> value) {
    return link(parameter, value.filter(Narrowing::canBeAsked));
  }

  private Href link(String parameter, Optional<String> value) {
    return value
        .flatMap(text -> list.map(url -> url.with(without(parameter)).with(parameter, text)))
        .map(Href::to)
        .orElse(Href.NONE);
  }

  /** With a condition more in its query. */
  Href and(Field field, Optional<String> value) {
    return link(
        FilterParams.SEARCH, value.filter(Narrowing::canBeAsked).map(field::is).map(this::joined));
  }

  private static boolean canBeAsked(String value) {
    return !value.isEmpty() && SafeText.isWhole(value);
  }

  private String joined(String condition) {
    String before = String.join(" ", asked.all(FilterParams.SEARCH)).strip();
    if (before.isEmpty() || before.contains(condition)) {
      return before.isEmpty() ? condition : before;
    }
    return (before.contains("OR") ? "(" + before + ")" : before) + " " + condition;
  }

  private Query without(String parameter) {
    List<Query.Pair> others = new ArrayList<>(asked.pairs());
    others.removeIf(pair -> pair.name().equals(parameter));
    return new Query(others);
  }
}
