package dev.pynmon.web.search;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.query.QueryHints;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * What a query holds of, for the template {@code search/search}.
 *
 * @param searchedApp the application
 * @param searchForm where it is asked
 * @param searchAsked true when there was something to look for
 * @param searchMissing what could not be asked
 * @param searchLimits what was not looked at
 * @param searchNamesFirst what has names like that, for a word
 * @param searchFound what happened that it holds of; at most one
 * @param searchLooking how far was looked; at most one
 * @param searchNamesLast what has names like that, for any other query
 * @param searchEmpty that there is nothing, and where else to look; at most one
 */
record SearchPage(
    String searchedApp,
    Form searchForm,
    boolean searchAsked,
    List<MissingNote> searchMissing,
    List<String> searchLimits,
    List<KindView> searchNamesFirst,
    List<FoundView> searchFound,
    List<LookingView> searchLooking,
    List<KindView> searchNamesLast,
    List<Nothing> searchEmpty) {

  /**
   * The form.
   *
   * @param findHref where it leads
   * @param findText what was looked for
   * @param findZone the zone of times in it, to be sent beside it; "" for UTC
   * @param findProblem why that is no query; "" when it is one
   * @param findHints what may have been meant by it
   */
  record Form(
      Href findHref, String findText, String findZone, String findProblem, QueryHints findHints) {
    static Form of(String text, String problem, Request request) {
      return new Form(
          Href.to(request.links().area("search")),
          SafeText.line(text, Integer.MAX_VALUE),
          FieldTime.zone(),
          problem,
          QueryHints.ofSearch(request));
    }
  }

  /**
   * That nothing is found.
   *
   * @param emptyIsSure whether everything that was asked answered
   * @param otherApps where else to look
   */
  record Nothing(boolean emptyIsSure, List<OtherApp> otherApps) {}

  /** The form alone. */
  static SearchPage unasked(String app, Form form) {
    return new SearchPage(
        app,
        form,
        !form.findText().isEmpty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
