package dev.pynmon.web.query;

import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Zones;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What may have been meant by a query that finds less than was hoped for, below its field, for the
 * template {@code query/hints}.
 *
 * @param hints each
 * @param hintsLater where others are asked for once the page is there, for they take names that are
 *     looked up; none where there can be none
 */
public record QueryHints(List<Hint> hints, Href hintsLater) {
  /** Of no query. */
  public static final QueryHints NONE = new QueryHints(List.of(), Href.NONE);

  /** Its route below that of the application. */
  public static final String ROUTE = "/query/meant";

  /** Of what is asked; empty for things of every kind. */
  public static final String NOUN = "noun";

  private static final Url HERE = new Url("", Query.NONE, "");
  private static final int SHOWN = 3;
  private static final int LONGEST = 100;

  /** Where in a list a page begins, which another query does not keep. */
  private static final Set<String> PLACES =
      Set.of(QueryParam.NAME, NOUN, "page", "after", "before", "looked", "turn");

  /** Of the query of a list. */
  public static QueryHints of(Noun noun, Request request) {
    return of(noun, request, kept(request));
  }

  /** Of a search for things of every kind, which begins anew. */
  public static QueryHints ofSearch(Request request) {
    return of(Noun.INVOCATIONS, request, request.params().query().only(Set.of(Zones.PARAMETER)));
  }

  private static QueryHints of(Noun noun, Request request, Query kept) {
    String query = request.params().text(QueryParam.NAME).orElse("");
    if (query.isEmpty() || QueryParam.fault(query, noun, request.now()).isPresent()) {
      return NONE;
    }
    boolean hasNames = Meant.asksForNames(query, request.now(), noun);
    Url later =
        request
            .links()
            .to("query", "meant")
            .with(kept)
            .with(NOUN, noun.name().toLowerCase(Locale.ROOT))
            .with(QueryParam.NAME, query);
    return new QueryHints(
        of(Meant.statuses(query, request.now(), noun), kept, Hint::status),
        hasNames ? Href.to(later) : Href.NONE);
  }

  /** Those that names are known of, as a part of a page that was asked with these parameters. */
  public static QueryHints ofNames(List<Meant> meant, Request request) {
    return new QueryHints(of(meant, kept(request), Hint::part), Href.NONE);
  }

  private static Query kept(Request request) {
    return RowsBefore.without(request.params().query()).without(PLACES).given();
  }

  private static List<Hint> of(List<Meant> meant, Query kept, BiFunction<Meant, Href, Hint> hint) {
    return meant.stream()
        .limit(SHOWN)
        .map(each -> hint.apply(each, Href.to(HERE.with(kept).with(QueryParam.NAME, each.query()))))
        .toList();
  }

  /**
   * What may have been meant.
   *
   * @param hintTyped what was typed
   * @param hintText how that is understood
   * @param hintHref the same list, asked the other way
   * @param hintInstead that
   */
  public record Hint(String hintTyped, String hintText, Href hintHref, String hintInstead) {
    private static Hint status(Meant meant, Href href) {
      return of(meant, "is looked for as a word.", href);
    }

    private static Hint part(Meant meant, Href href) {
      return of(meant, "is a whole name, and none is known.", href);
    }

    private static Hint of(Meant meant, String text, Href href) {
      return new Hint(
          SafeText.line(meant.typed(), LONGEST),
          text,
          href,
          meant.instead().isEmpty() ? "all of these" : SafeText.line(meant.instead(), LONGEST));
    }
  }
}
