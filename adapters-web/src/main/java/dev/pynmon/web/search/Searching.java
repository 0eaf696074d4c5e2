package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.search.FirstLook;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FurtherLook;
import dev.pynmon.application.port.in.search.LookOn;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for what a query holds of, a look at a time.
 *
 * @param search looks at everything
 */
record Searching(SearchUseCase search) {
  /** What a first look found. */
  static SearchPage first(Request request, Looking before, Search query, FirstLook.All all) {
    return view(request, query, all.named(), all.found(), Found.in(all.found(), before));
  }

  /** Another look, with all that was found before. */
  SearchPage further(Request request, Looking before, Search query) {
    FurtherLook look = further(request, before, query, _ -> true);
    Found found = Found.in(look.news(), before);
    return view(request, query, Optional.empty(), look.all().orElseThrow(), found);
  }

  /**
   * Another look; what was found before is asked for again only where something came to it, or
   * nothing will any more. What cannot be told of it meanwhile stays on the page as it is.
   */
  FurtherView furtherPart(Request request, Looking before, Search query) {
    Links links = request.links();
    FurtherLook look = further(request, before, query, found -> found.isNew() || !found.isMore());
    Found found = Found.in(look.news(), before);
    List<FoundView> news =
        look
            .all()
            .filter(all -> !found.isMore() || before.isToldBy(all))
            .map(all -> FoundView.of(all, !found.isMore(), query.text(), links))
            .stream()
            .toList();
    return new FurtherView(LookingView.of(found, links), news);
  }

  private FurtherLook further(
      Request request, Looking before, Search query, Predicate<Found> isWanted) {
    return search.further(
        request.app().key(),
        query,
        new LookOn(before.invocations().next(), before.events().next()),
        news ->
            Optional.of(Found.in(news, before))
                .filter(isWanted)
                .map(found -> found.looking().found()));
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
