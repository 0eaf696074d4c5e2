package dev.pynmon.web.url;

import java.util.ArrayList;
import java.util.List;

/**
 * An address on this monitor, as it stands in a link. Made by {@link Links}.
 *
 * @param path the encoded path, beginning with a slash
 * @param query the parameters, not encoded
 * @param anchor the place on the page; "" for none
 */
public record Url(String path, Query query, String anchor) {
  /** The address with one more parameter. */
  public Url with(String name, Object value) {
    List<Query.Pair> pairs = new ArrayList<>(query.pairs());
    pairs.add(new Query.Pair(name, value.toString()));
    return new Url(path, new Query(pairs), anchor);
  }

  /** The address with all these parameters behind its own. */
  public Url with(Query more) {
    List<Query.Pair> pairs = new ArrayList<>(query.pairs());
    pairs.addAll(more.pairs());
    return new Url(path, new Query(pairs), anchor);
  }

  /** The address without the parameters of these names. */
  public Url without(String... names) {
    return new Url(path, query.without(List.of(names)), anchor);
  }

  /** The address of a place on the page. */
  public Url at(String place) {
    return new Url(path, query, place);
  }

  /** The address as text, encoded. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(path);
    char before = '?';
    for (Query.Pair pair : query.pairs()) {
      text.append(before).append(Percent.encode(pair.name()));
      text.append('=').append(Percent.encode(pair.value()));
      before = '&';
    }
    return anchor.isEmpty()
        ? text.toString()
        : text.append('#').append(Percent.encode(anchor)).toString();
  }
}
