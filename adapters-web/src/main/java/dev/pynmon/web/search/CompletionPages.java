package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.domain.search.Completion;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.QueryHints;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a query that is being typed may become, and in the search box what has such a name, as JSON
 * for the script of the field.
 *
 * @param search knows both
 */
record CompletionPages(SearchUseCase search) {
  /** From so many characters on, names are looked for. */
  private static final int LEAST = 3;

  /** More than any id or key that pynenc writes. */
  private static final int LONGEST = 300;

  private static final List<String> NOUNS =
      Arrays.stream(Noun.values()).map(noun -> noun.name().toLowerCase(Locale.ROOT)).toList();

  static Route route(SearchUseCase search) {
    return Route.json("/query/complete", new CompletionPages(search)::answer);
  }

  private Reply answer(Request request) {
    String typed = typed(request);
    int cursor = request.params().number("at", typed.length(), 0, Search.MAX_LENGTH);
    Optional<Noun> noun = noun(request);
    Optional<String> name =
        Optional.of(typed.strip()).filter(text -> noun.isEmpty() && mayBeName(text));
    Completions found =
        search.complete(request.app().key(), noun, typed, Math.min(cursor, typed.length()), name);
    return Reply.json(
        new Answer(
            found.from(),
            found.to(),
            found.items().stream().map(Option::of).toList(),
            found.named().map(some -> named(some, request)).orElse(List.of())));
  }

  /** Of what is asked; empty for things of every kind. */
  static Optional<Noun> noun(Request request) {
    return request
        .params()
        .text(QueryHints.NOUN)
        .map(_ -> request.params().choice(QueryHints.NOUN, NOUNS, ""))
        .map(word -> Noun.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  /** Just as it was sent, with its blanks and times as they are typed: places in it are counted. */
  private static String typed(Request request) {
    return Query.parse(request.incoming().rawQuery()).pairs().stream()
        .filter(pair -> pair.name().equals(QueryParam.NAME))
        .map(Query.Pair::value)
        .findFirst()
        .orElse("");
  }

  private static boolean mayBeName(String text) {
    return text.codePointCount(0, text.length()) >= LEAST && text.length() <= LONGEST;
  }

  private static List<Named> named(SearchResult found, Request request) {
    return Names.of(found, request.links()).stream()
        .flatMap(kind -> kind.kindHits().stream().map(hit -> Named.of(kind, hit)))
        .filter(named -> named.href().leads())
        .toList();
  }

  /**
   * The answer.
   *
   * @param from where what is completed begins, in characters from 0
   * @param to behind its last one
   * @param options what it may become
   * @param named what has a name or an id like all that is typed
   */
  record Answer(int from, int to, List<Option> options, List<Named> named) {}

  /**
   * What it may become.
   *
   * @param text what stands in its place then
   * @param name what it is called
   * @param about what that is; "" where the name says it
   */
  record Option(String text, String name, String about) {
    static Option of(Completion completion) {
      return new Option(
          completion.text(),
          SafeText.line(completion.name(), LONGEST),
          completion.begins().map(FieldText::of).orElse(""));
    }
  }

  /**
   * Something that has a page.
   *
   * @param kind what it is
   * @param name its id or key
   * @param about what else is known of it
   * @param href its page
   */
  record Named(String kind, String name, String about, Href href) {
    static Named of(KindView kind, HitRow hit) {
      return new Named(kind.kindLabel(), hit.hitName(), hit.hitText(), hit.hitHref());
    }
  }
}
