package dev.pynmon.web.part;

import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A list as a file, for the template {@code part/export}.
 *
 * @param exportCsv as CSV
 * @param exportNdjson as NDJSON
 */
public record ExportLinks(Href exportCsv, Href exportNdjson) {

  /** The links of a list that is narrowed by a query alone. */
  public static ExportLinks asked(String list, Query asked, Links links) {
    return of(list, asked, Set.of(FilterNames.QUERY), links);
  }

  /**
   * The links of a list of what belongs to one thing, which is narrowed by a query alone.
   *
   * @param parameter what names that thing
   * @param value its name
   */
  public static ExportLinks about(
      String list, String parameter, String value, Query asked, Links links) {
    List<Query.Pair> pairs = new ArrayList<>(List.of(new Query.Pair(parameter, value)));
    pairs.addAll(said(asked, Set.of(FilterNames.QUERY)).pairs());
    return of(list, new Query(pairs), links);
  }

  /**
   * The links.
   *
   * @param list its name
   * @param asked the parameters of its page
   * @param kept the names of those that narrow or order it
   */
  public static ExportLinks of(String list, Query asked, Set<String> kept, Links links) {
    return of(list, said(asked, kept), links);
  }

  private static Query said(Query asked, Set<String> kept) {
    return asked.only(kept).given();
  }

  private static ExportLinks of(String list, Query filter, Links links) {
    return new ExportLinks(
        Href.to(links.to("export", list + ".csv").with(filter)),
        Href.to(links.to("export", list + ".ndjson").with(filter)));
  }
}
