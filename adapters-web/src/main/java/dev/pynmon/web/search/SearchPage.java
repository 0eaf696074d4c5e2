package dev.pynmon.web.search;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What matches, for the template {@code search/search}.
 *
 * @param searchedApp the application
 * @param searchAsked true when there was something to look for
 * @param searchedText what was looked for
 * @param searchEmpty true when nothing matches
 * @param searchMissing what could not be asked
 * @param searchLimits what was not looked at
 * @param foundInvocations the invocations that match
 * @param foundCount how many of them there are; "" for none
 * @param foundKinds what else matches
 * @param otherApps where else to look
 */
record SearchPage(
    String searchedApp,
    boolean searchAsked,
    String searchedText,
    boolean searchEmpty,
    List<MissingNote> searchMissing,
    List<String> searchLimits,
    List<RowView> foundInvocations,
    String foundCount,
    List<KindView> foundKinds,
    List<OtherApp> otherApps) {

  static SearchPage unasked(AppSummary app) {
    return new SearchPage(
        AppText.name(app),
        false,
        "",
        false,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of());
  }

  static SearchPage of(SearchResult result, String text, List<OtherApp> others, Links links) {
    Optional<Matches<InvocationRow>> invocations =
        result.invocations().available().filter(found -> !found.items().isEmpty());
    return new SearchPage(
        AppText.name(result.app()),
        true,
        SafeText.whole(text),
        result.isEmpty(),
        MissingNote.of(result.missing()),
        ScopeText.limits(result),
        invocations.stream()
            .flatMap(found -> found.items().stream())
            .map(row -> RowView.of(row, result.asOf(), links))
            .toList(),
        invocations.map(ScopeText::count).orElse(""),
        kinds(result, links),
        others);
  }

  private static List<KindView> kinds(SearchResult result, Links links) {
    return Stream.of(
            KindView.of(
                "Runners", "i-runners", result.runners(), runner -> HitRow.of(runner, links)),
            KindView.of("Tasks", "i-tasks", result.tasks(), key -> HitRow.ofTask(key, links)),
            KindView.of(
                "Workflow types",
                "i-workflows",
                result.workflows(),
                key -> HitRow.ofWorkflow(key, links)))
        .flatMap(List::stream)
        .toList();
  }
}
