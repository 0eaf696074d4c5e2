package dev.pynmon.web.listing;

import dev.pynmon.domain.search.Field;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leads from a list to a part of it: its own filter with one condition more, at its beginning. A
 * short filter stands in the link of each cell; a longer one stands once in a form around the
 * table, of which the cells are buttons, since a page has a thousand of them.
 */
final class Narrowing {
  /** Of no list. */
  static final Narrowing NONE = new Narrowing(Query.NONE, false, true);

  /** What a button of the form adds: a condition for the query. */
  static final String ADDED = "add";

  private static final Url LIST = new Url("", Query.NONE, "");

  /** The most characters of a filter that each link of a usual page repeats. */
  private static final int SHORT = 200;

  /** The same of a page of more rows: a status. */
  private static final int SHORT_AMONG_MANY = 15;

  private final Query filter;
  private final boolean leads;
  private final boolean isShort;

  private Narrowing(Query filter, boolean leads, boolean isShort) {
    this.filter = filter;
    this.leads = leads;
    this.isShort = isShort;
  }

  /** Of the list that was asked for with these parameters and has so many rows. */
  static Narrowing of(Query asked, int rows) {
    Query filter = asked.only(FilterParams.NAMES).given();
    int most = rows > ListParams.DEFAULT_LIMIT ? SHORT_AMONG_MANY : SHORT;
    return new Narrowing(filter, true, LIST.with(filter).toString().length() <= most);
  }

  /**
   * The parameters of a list that was asked for by a button of its form, with the condition in its
   * query; empty where none was pressed.
   */
  static Optional<Query> added(Query sent) {
    return sent.all(ADDED).stream()
        .filter(condition -> !condition.isBlank())
        .findFirst()
        .map(condition -> of(sent, 0).asking(condition.strip()));
  }

  /** The form around the table; none where its cells are links. */
  List<Kept> form() {
    return leads && !isShort ? List.of(new Kept(filter.pairs())) : List.of();
  }

  /** With this value of a parameter in place of any other; a query asks for it by a field. */
  List<Only> to(String parameter, Field field, Optional<String> value) {
    return any(
        value
            .filter(Narrowing::canBeAsked)
            .map(text -> only(field.is(text), with(parameter, text))));
  }

  /** With a condition more in its query. */
  List<Only> and(Field field, Optional<String> value) {
    return conditioned(value.filter(Narrowing::canBeAsked).map(field::is));
  }

  /** The same for a time or a span, written with its bounds. */
  List<Only> written(Field field, Optional<String> value) {
    return conditioned(value.map(field::written));
  }

  private List<Only> conditioned(Optional<String> condition) {
    return any(condition.map(text -> only(text, asking(text))));
  }

  private List<Only> any(Optional<Only> only) {
    return leads ? only.stream().toList() : List.of();
  }

  private Only only(String condition, Query narrowed) {
    return isShort ? Only.link(Href.to(LIST.with(narrowed))) : Only.button(condition);
  }

  private static boolean canBeAsked(String value) {
    return !value.isEmpty() && SafeText.isWhole(value);
  }

  private Query asking(String condition) {
    String before = String.join(" ", filter.all(FilterParams.SEARCH));
    return with(FilterParams.SEARCH, QueryParam.and(before, condition));
  }

  private Query with(String parameter, String value) {
    return LIST.with(filter.without(Set.of(parameter))).with(parameter, value).query();
  }

  /**
   * What a form repeats.
   *
   * @param keptPairs the filter of the list
   */
  record Kept(List<Query.Pair> keptPairs) {}
}
