package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.FirstLook;
import dev.pynmon.application.port.in.search.Hit;
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
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the search box leads to: the page of what was meant, or all that a query holds of. */
public final class SearchPages {
  private static final String QUERY = FilterNames.QUERY;

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

  private Reply asked(Request request, Looking looking) {
    request.params().parsed(Zones.PARAMETER, Zones::parse, Zones.ACCEPTED);
    try {
      Search query = Search.parse(looking.text(), request.now());
      return looking.hasBegun()
          ? list(request, searching.further(request, looking, query))
          : first(request, looking, query);
    } catch (BadSearchException e) {
      return looking.hasBegun() ? none(request, looking, e) : named(request, looking, e);
    }
  }

  private Reply first(Request request, Looking looking, Search query) {
    Optional<String> name = Optional.of(looking.text()).filter(text -> mayBeName(text, query));
    Predicate<Hit> leads = hit -> leads(hit, looking, request);
    return switch (search.everything(request.app().key(), name, leads, query, Reach.MOST)) {
      case FirstLook.Only(var hit) -> Reply.seeOther(pageOf(hit, request.links()).hrefText());
      case FirstLook.All all -> list(request, Searching.first(request, looking, query, all));
    };
  }

  /** What is named as is typed is gone to, also where that is no query. */
  private Reply named(Request request, Looking looking, BadSearchException e) {
    return Optional.of(looking.text())
        .filter(SearchPages::mayBeName)
        .flatMap(text -> search.search(request.app().key(), text).only())
        .filter(hit -> leads(hit, looking, request))
        .map(hit -> Reply.seeOther(pageOf(hit, request.links()).hrefText()))
        .orElseGet(() -> none(request, looking, e));
  }

  private Reply list(Request request, SearchPage view) {
    return Reply.page(HEAD.asOf(request.now()).live(Head.Live.STILL), page.render(view));
  }

  private Reply none(Request request, Looking looking, BadSearchException e) {
    if (!request.incoming().wantsHtml()) {
      throw bad(looking, e);
    }
    String problem = "At character " + e.position() + ": " + e.problem() + ".";
    return alone(400, request, looking.text(), problem);
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
      return Reply.fragment(further.render(searching.furtherPart(request, looking, query)));
    } catch (BadSearchException e) {
      throw bad(looking, e);
    }
  }

  private static BadParameterException bad(Looking looking, BadSearchException e) {
    return new BadParameterException(
        QUERY, looking.text(), "a query: at character " + e.position() + ", " + e.problem());
  }

  /**
   * No id and no name is written like a query of one field, and stores may have to walk to look for
   * one.
   */
  private static boolean mayBeName(String text, Search query) {
    return mayBeName(text) && !(query.condition() instanceof Condition.About);
  }

  private static boolean mayBeName(String text) {
    return text.length() <= LONGEST_NAME;
  }

  private static boolean leads(Hit hit, Looking looking, Request request) {
    return isMeant(hit, looking.text()) && pageOf(hit, request.links()).leads();
  }

  /** A part of a name may stand in other things, too; an id begins as nothing else does. */
  private static boolean isMeant(Hit hit, String text) {
    return switch (hit) {
      case Hit.OfInvocation _, Hit.OfRunner _ -> true;
      case Hit.OfTask(var key) -> key.value().equals(text);
      case Hit.OfWorkflow(var key) -> key.value().equals(text);
    };
  }

  /** The page of what was found; none where there is none: a damaged key cannot be asked for. */
  static Href pageOf(Hit hit, Links links) {
    return switch (hit) {
      case Hit.OfInvocation(var id) -> PageLinks.invocation(id, links);
      case Hit.OfRunner(var id) -> RunnerLink.href(id, links);
      case Hit.OfTask(var key) -> PageLinks.task(key, links);
      case Hit.OfWorkflow(var key) -> PageLinks.workflow(key, links);
    };
  }
}
