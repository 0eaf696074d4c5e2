package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.Optional;

/** What the search box leads to: the page of what was meant, or a list of what matches. */
public final class SearchPages {
  /** More than any id or key that pynenc writes. */
  static final int MAX_TEXT = 300;

  private static final Head HEAD = Head.titled("Search");

  private final SearchUseCase search;
  private final Template<SearchPage> template;

  private SearchPages(Html html, SearchUseCase search) {
    this.search = search;
    this.template = html.template("search/search", SearchPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, SearchUseCase search) {
    return List.of(Route.page("/search", new SearchPages(html, search)::answer));
  }

  private Reply answer(Request request) {
    Optional<String> text = request.params().text("q").map(given -> capped(request, given));
    return text.map(asked -> found(request, asked)).orElseGet(() -> unasked(request));
  }

  private static String capped(Request request, String text) {
    if (text.length() <= MAX_TEXT) {
      return text;
    }
    request
        .params()
        .notice(
            new Notice(
                "Only the first " + MAX_TEXT + " characters were looked for.",
                "No id and no key is longer.",
                true));
    return text.substring(0, MAX_TEXT);
  }

  private Reply unasked(Request request) {
    return Reply.page(HEAD, template.render(SearchPage.unasked(request.app())));
  }

  private Reply found(Request request, String text) {
    SearchResult result = search.search(request.app().key(), text);
    return result
        .only()
        .map(hit -> pageOf(hit, request.links()))
        .filter(page -> !page.isEmpty())
        .map(Reply::seeOther)
        .orElseGet(() -> list(request, result, text));
  }

  private Reply list(Request request, SearchResult result, String text) {
    if (result.missing().size() == 2) {
      Required.of(Component.ORCHESTRATOR, result.invocations());
    }
    List<OtherApp> others = result.isEmpty() ? OtherApp.of(request, text) : List.of();
    return Reply.page(
        HEAD.asOf(result.asOf()),
        template.render(SearchPage.of(result, text, others, request.links())));
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
