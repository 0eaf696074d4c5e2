package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.search.Completions;
import dev.pynmon.application.port.in.search.FirstLook;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundBefore;
import dev.pynmon.application.port.in.search.FurtherLook;
import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.LookOn;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is found, as a test puts it in; remembers what it was asked. */
public final class FakeSearch implements SearchUseCase {
  public final List<String> asked = new ArrayList<>();
  public final List<String> typed = new ArrayList<>();
  public Completions completions = Completions.none(0);
  public Optional<SearchResult> found = Optional.empty();
  public final List<FoundBefore> again = new ArrayList<>();
  public final List<LookOn> further = new ArrayList<>();
  public Optional<LookedOn> lookedOn = Optional.empty();
  public final List<Search> queries = new ArrayList<>();
  public Optional<FoundAnywhere> anywhere = Optional.empty();

  @Override
  public SearchResult search(AppKey app, String text) {
    asked.add(text);
    return found.orElseGet(() -> Samples.found(there(Samples.none())));
  }

  /** What was put in, or else what has names like that. */
  @Override
  public FirstLook everything(
      AppKey app, Optional<String> name, Predicate<Hit> leads, Search search, int limit) {
    Optional<SearchResult> named = name.map(text -> search(app, text));
    return named
        .flatMap(SearchResult::only)
        .filter(leads)
        .<FirstLook>map(FirstLook.Only::new)
        .orElseGet(() -> new FirstLook.All(named, anywhere(search)));
  }

  private FoundAnywhere anywhere(Search search) {
    queries.add(search);
    return anywhere.orElseGet(
        () -> Samples.foundAnywhere(found.orElseGet(() -> Samples.found(there(Samples.none())))));
  }

  /** What was put in. */
  @Override
  public FurtherLook further(
      AppKey app, Search search, LookOn where, Function<LookedOn, Optional<FoundBefore>> wanted) {
    further.add(where);
    LookedOn news = lookedOn.orElseThrow();
    return new FurtherLook(news, wanted.apply(news).map(before -> again(search, before)));
  }

  private FoundAnywhere again(Search search, FoundBefore before) {
    again.add(before);
    queries.add(search);
    return anywhere.orElseThrow();
  }

  @Override
  public Completions complete(
      AppKey app, Optional<Noun> noun, String query, int cursor, Optional<String> name) {
    typed.add(query.substring(0, cursor) + "|" + query.substring(cursor));
    return completions.with(name.map(text -> search(app, text)));
  }

  /** Of names of tasks, that of one. */
  @Override
  public List<Meant> meant(AppKey app, Noun noun, String query, Instant now) {
    return Meant.parts(
        query, now, noun, field -> field == Field.TASK ? List.of("shop.charge") : List.of());
  }
}
