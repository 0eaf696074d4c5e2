package dev.pynmon.web.query;

import dev.pynmon.domain.search.BadSearchException;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.param.Zones;
import dev.pynmon.web.url.FilterNames;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameter of each list that can be asked. */
public final class QueryParam {
  /** Its name. */
  public static final String NAME = FilterNames.QUERY;

  /** In whose presence a condition that stands in a query need not hold for all that it finds. */
  private static final Pattern NOT_PLAIN = Pattern.compile("\\(|(^|\\s)(OR|NOT)(\\s|$)");

  private static final Pattern EITHER = Pattern.compile("(^|[\\s)])OR([\\s(]|$)");

  private QueryParam() {}

  /**
   * The query that is asked; empty for none.
   *
   * @throws BadParameterException for one that is none, or that such things cannot answer
   */
  public static Optional<Search> read(Params params, Noun noun, Instant now) {
    return read(params, NAME, noun, now);
  }

  /**
   * The same of a request.
   *
   * @throws BadParameterException for one that is none, or that such things cannot answer
   */
  public static Optional<Search> read(Request request, Noun noun) {
    return read(request.params(), noun, request.now());
  }

  /**
   * The same of another parameter.
   *
   * @throws BadParameterException for one that is none, or that such things cannot answer
   */
  public static Optional<Search> read(Params params, String name, Noun noun, Instant now) {
    params.parsed(Zones.PARAMETER, Zones::parse, Zones.ACCEPTED);
    return params.text(name).map(text -> parse(name, text, noun, now));
  }

  private static Search parse(String name, String text, Noun noun, Instant now) {
    try {
      return Search.parse(text, now, noun);
    } catch (BadSearchException e) {
      throw new BadParameterException(
          name, text, "a query: at character " + e.position() + ", " + e.problem());
    }
  }

  /**
   * What is wrong with the query of a request for a page, in a sentence; empty for nothing.
   *
   * @throws BadParameterException for one that is none, where no page is wanted but an answer
   */
  public static Optional<String> fault(Request request, Noun noun) {
    return fault(request, NAME, noun);
  }

  /**
   * The same of another parameter.
   *
   * @throws BadParameterException for one that is none, where no page is wanted but an answer
   */
  public static Optional<String> fault(Request request, String name, Noun noun) {
    if (!request.incoming().wantsHtml()) {
      read(request.params(), name, noun, request.now());
    }
    return request.params().text(name).flatMap(text -> fault(text, noun, request.now()));
  }

  /** What is wrong with a text as a query of such things, in a sentence; empty for nothing. */
  public static Optional<String> fault(String text, Noun noun, Instant now) {
    try {
      Search.parse(text, now, noun);
      return Optional.empty();
    } catch (BadSearchException e) {
      return Optional.of("At character " + e.position() + ": " + e.problem() + ".");
    }
  }

  /**
   * The first of these that invocations can be asked for, since one put together may be too much.
   */
  public static String firstAsked(String together, String otherwise, Instant now) {
    return fault(together, Noun.INVOCATIONS, now).isEmpty() ? together : otherwise;
  }

  /** A query with one condition more, once. */
  public static String and(String query, String condition) {
    String before = query.strip();
    boolean isPlain = !NOT_PLAIN.matcher(before).find();
    if (before.isEmpty() || isPlain && (" " + before + " ").contains(" " + condition + " ")) {
      return before.isEmpty() ? condition : before;
    }
    return (EITHER.matcher(before).find() ? "(" + before + ")" : before) + " " + condition;
  }

  /** The same parameters without a query. */
  public static Params without(Params params) {
    return new Params(params.query().without(Set.of(NAME)), false);
  }
}
