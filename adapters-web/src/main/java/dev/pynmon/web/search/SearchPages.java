package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.domain.search.BadSearchException;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Zones;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.Optional;

/** What the search box leads to: the page of what was meant, or all that a query holds of. */
public final class SearchPages {
  private static final String QUERY = "q";

  /** More than any id or key that pynenc writes. */
  private static final int LONGEST_NAME = 300;

  private static final Head HEAD = Head.titled("Search");

  private final SearchUseCase search;
  private final Searching searching;
  private final Template<SearchPage> page;
  private final Template<FurtherView> further;

  private SearchPages(Html html, SearchUseCase search) {
    this.search = search;
    this.searching = new Searching(search);
    this.page = html.template("search/search", SearchPage.class);
    this.further = html.template("search/further", FurtherView.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, SearchUseCase search) {
    SearchPages pages = new SearchPages(html, search);
    return List.of(
        Route.page("/search", pages::answer),
        Route.fragment("/search/further", pages::further),
        CompletionPages.route(search),
        MeantPages.route(html, search));
  }

  private Reply answer(Request request) {
    return request
        .params()
        .text(QUERY)
        .map(text -> asked(request, Looking.of(text, request.params())))
        .orElseGet(() -> alone(200, request, "", ""));
  }

  /** What is named as is typed is gone to, also where that is no query. */
  private Reply asked(Request request, Looking looking) {
    String text = looking.text();
    Optional<SearchResult> named = named(request, text).filter(any -> !looking.hasBegun());
    return named
        .flatMap(SearchResult::only)
        .filter(hit -> isMeant(hit, text))
        .map(hit -> pageOf(hit, request.links()))
        .filter(address -> !address.isEmpty())
        .map(Reply::seeOther)
        .orElseGet(() -> list(request, looking, named));
  }

  private Reply list(Request request, Looking looking, Optional<SearchResult> named) {
    request.params().parsed(Zones.PARAMETER, Zones::parse, Zones.ACCEPTED);
    try {
      Search query = Search.parse(looking.text(), request.now());
      SearchPage view = searching.page(request, looking, query, named);
      return Reply.page(HEAD.asOf(request.now()).live(Head.Live.STILL), page.render(view));
    } catch (BadSearchException e) {
      if (!request.incoming().wantsHtml()) {
        throw bad(looking, e);
      }
      String problem = "At character " + e.position() + ": " + e.problem() + ".";
      return alone(400, request, looking.text(), problem);
    }
  }

  private Reply alone(int status, Request request, String text, String problem) {
    SearchPage.Form form = SearchPage.Form.of(text, problem, request);
    return new Reply.Page(
        status, HEAD, page.render(SearchPage.unasked(AppText.name(request.app()), form)));
  }

  private Reply further(Request request) {
    Looking looking = Looking.of(request.params().text(QUERY).orElse(""), request.params());
    try {
      Search query = Search.parse(looking.text(), request.now());
      return Reply.fragment(further.render(searching.further(request, looking, query)));
    } catch (BadSearchException e) {
      throw bad(looking, e);
    }
  }

  private static BadParameterException bad(Looking looking, BadSearchException e) {
    return new BadParameterException(
        QUERY, looking.text(), "a query: at character " + e.position() + ", " + e.problem());
  }

  private Optional<SearchResult> named(Request request, String text) {
    return text.length() > LONGEST_NAME || isOfOneField(request, text)
        ? Optional.empty()
        : Optional.of(search.search(request.app().key(), text));
  }

  /** No id and no name is written like that, and stores may have to walk to look for one. */
  private static boolean isOfOneField(Request request, String text) {
    try {
      return Search.parse(text, request.now()).condition() instanceof Condition.About;
    } catch (BadSearchException e) {
      return false;
    }
  }

  /** A part of a name may stand in other things, too; an id begins as nothing else does. */
  private static boolean isMeant(Hit hit, String text) {
    return switch (hit) {
      case Hit.OfInvocation any -> true;
      case Hit.OfRunner any -> true;
      case Hit.OfTask(var key) -> key.value().equals(text);
      case Hit.OfWorkflow(var key) -> key.value().equals(text);
    };
  }

  /** The page of what was found; "" where there is none: a damaged key cannot be asked for. */
  static String pageOf(Hit hit, Links links) {
    return switch (hit) {
      case Hit.OfInvocation(var id) -> PageLinks.invocation(id, links);
      case Hit.OfRunner(var id) -> RunnerLink.href(id, links);
      case Hit.OfTask(var key) -> PageLinks.task(key, links);
      case Hit.OfWorkflow(var key) -> PageLinks.workflow(key, links);
    };
  }
}
