package dev.pynmon.web.part;

import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.Set;

/**
 * A list as a file, for the template {@code part/export}.
 *
 * @param exportCsv as CSV
 * @param exportNdjson as NDJSON
 */
public record ExportLinks(String exportCsv, String exportNdjson) {
  private static final String QUERY = "q";

  /** The links of a list that is narrowed by a query alone. */
  public static ExportLinks asked(String list, Query asked, Links links) {
    return of(list, asked, Set.of(QUERY), links);
  }

  /**
   * The links.
   *
   * @param list its name
   * @param asked the parameters of its page
   * @param kept the names of those that narrow or order it
   */
  public static ExportLinks of(String list, Query asked, Set<String> kept, Links links) {
    Query filter =
        new Query(
            asked.pairs().stream()
                .filter(pair -> kept.contains(pair.name()) && !pair.value().isEmpty())
                .toList());
    Url csv = links.to("export", list + ".csv").with(filter);
    return new ExportLinks(
        csv.toString(), links.to("export", list + ".ndjson").with(filter).toString());
  }
}
