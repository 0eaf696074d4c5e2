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
 * beginning. They are relative to the list, since a row has ten of them; where the parameters of a
 * list are longer than its page has room for so often, it has none.
 */
final class Narrowing {
  /** Of no list. */
  static final Narrowing NONE = new Narrowing(Optional.empty(), Query.NONE);

  private static final int LONGEST = 200;

  /** What rows and links may weigh together, and each: a page stays below 250 KB. */
  private static final int BYTES = 225_000;

  private static final int ROW = 2_050;
  private static final int LINKS_OF_A_ROW = 10;

  private final Optional<Url> list;
  private final Query asked;

  private Narrowing(Optional<Url> list, Query asked) {
    this.list = list;
    this.asked = asked;
  }

  /** Of the list that was asked for with these parameters and has so many rows. */
  static Narrowing of(Query asked, int rows) {
    Query filter =
        new Query(
            asked.pairs().stream()
                .filter(pair -> FilterParams.NAMES.contains(pair.name()))
                .filter(pair -> !pair.value().isBlank())
                .toList());
    Url list = new Url("", Query.NONE, "");
    return list.with(filter).toString().length() > room(rows)
        ? NONE
        : new Narrowing(Optional.of(list), filter);
  }

  private static int room(int rows) {
    int each = (BYTES - rows * ROW) / LINKS_OF_A_ROW / Math.max(1, rows);
    return Math.clamp(each, 0, LONGEST);
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
    return with(value.filter(Narrowing::canBeAsked).map(field::is));
  }

  /** The same for a time or a span, written with its bounds. */
  Href written(Field field, Optional<String> value) {
    return with(value.map(field::written));
  }

  private Href with(Optional<String> condition) {
    return link(FilterParams.SEARCH, condition.map(this::joined));
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
