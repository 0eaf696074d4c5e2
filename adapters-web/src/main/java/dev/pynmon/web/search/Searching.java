package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.LookOn;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Links;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what a query holds of, a look at a time.
 *
 * @param search looks at everything
 */
record Searching(SearchUseCase search) {
  /**
   * A look.
   *
   * @param named what is named as is typed; empty where that was not asked
   */
  SearchPage page(Request request, Looking before, Search query, Optional<SearchResult> named) {
    if (before.hasBegun()) {
      Found found = Found.in(more(request, before, query), before);
      return view(request, query, named, among(request, query, found), found);
    }
    FoundAnywhere all = search.everything(request.app().key(), query, Reach.MOST);
    return view(request, query, named, all, Found.in(all, before));
  }

  /**
   * Another look; what was found before is asked for again only where something came to it, or
   * nothing will any more.
   */
  FurtherView further(Request request, Looking before, Search query) {
    Links links = request.links();
    Found found = Found.in(more(request, before, query), before);
    boolean isOver = !found.isMore();
    List<FoundView> news =
        found.isNew() || isOver
            ? List.of(FoundView.of(among(request, query, found), isOver, query.text(), links))
            : List.of();
    return new FurtherView(LookingView.of(found, links), news);
  }

  private FoundAnywhere among(Request request, Search query, Found found) {
    Looking looking = found.looking();
    return search.among(
        request.app().key(),
        query,
        looking.invocations().found(),
        looking.events().found(),
        Reach.MOST);
  }

  private LookedOn more(Request request, Looking before, Search query) {
    LookOn where = new LookOn(before.invocations().next(), before.events().next());
    return search.further(request.app().key(), query, where);
  }

  private static SearchPage view(
      Request request, Search query, Optional<SearchResult> named, FoundAnywhere all, Found found) {
    Links links = request.links();
    List<KindView> ids = named.map(some -> Names.ids(some, links)).orElse(List.of());
    List<KindView> names = Names.of(all, ids, links);
    boolean isWord = query.condition() instanceof Condition.Says;
    boolean isEmpty = names.isEmpty() && all.carriers().isEmpty() && !found.isMore();
    Map<Component, Absence> missing = missing(all);
    boolean isOver = missing.isEmpty() && !found.isMore();
    return new SearchPage(
        AppText.name(request.app()),
        SearchPage.Form.of(query.text(), "", request),
        true,
        MissingNote.of(missing),
        Stream.concat(named.flatMap(ScopeText::ids).stream(), ScopeText.limits(all, query).stream())
            .toList(),
        isWord ? names : List.of(),
        isEmpty ? List.of() : List.of(FoundView.of(all, isOver, query.text(), links)),
        List.of(LookingView.of(found, links)),
        isWord ? List.of() : names,
        isEmpty
            ? List.of(new SearchPage.Nothing(missing.isEmpty(), OtherApp.of(request, query.text())))
            : List.of());
  }

  private static Map<Component, Absence> missing(FoundAnywhere all) {
    Map<Component, Absence> missing = new EnumMap<>(Component.class);
    InvocationList invocations = all.invocations();
    missing.putAll(invocations.missing());
    invocations.page().absence().ifPresent(why -> missing.put(invocations.needed(), why));
    all.tasks().absence().ifPresent(why -> missing.put(Component.ORCHESTRATOR, why));
    Stream.of(all.workflows(), all.runners())
        .flatMap(kind -> kind.absence().stream())
        .forEach(why -> missing.put(Component.STATE_BACKEND, why));
    all.events().absence().ifPresent(why -> missing.put(Component.TRIGGER, why));
    if (missing.containsKey(Component.ORCHESTRATOR)
        && missing.containsKey(Component.STATE_BACKEND)) {
      Required.of(invocations.needed(), invocations.page());
    }
    return missing;
  }
}
