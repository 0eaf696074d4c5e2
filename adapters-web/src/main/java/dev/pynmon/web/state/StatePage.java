package dev.pynmon.web.state;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.purge.PurgeLink;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.text.AgeText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * The page of the state backend, for the template {@code state/state}.
 *
 * @param stateApp the application
 * @param statePurge where it is purged
 * @param statePlace where it lies
 * @param stateStore what the store as a whole is; "" when that is not known
 * @param stateRecords how many invocations it holds
 * @param keptRows how much it keeps of each kind
 * @param keptAge how old these key figures are
 * @param keptNote how they were come by; "" when they are exact
 * @param stateMissing what could not be asked
 * @param orphansKnown true when records without a status could be looked for
 * @param orphansQuery the field for a query
 * @param orphansThere true when some were found
 * @param orphans those records
 * @param orphansLooked how many records were looked at
 * @param orphansFurther where the search goes on; none when it does not
 * @param orphansPager to other parts of them
 * @param orphansExport all of them as a file
 * @param settings what is configured
 */
record StatePage(
    String stateApp,
    Href statePurge,
    PlaceView statePlace,
    String stateStore,
    String stateRecords,
    List<KeptRow> keptRows,
    String keptAge,
    String keptNote,
    List<MissingNote> stateMissing,
    boolean orphansKnown,
    QueryForm orphansQuery,
    boolean orphansThere,
    List<RowView> orphans,
    String orphansLooked,
    Href orphansFurther,
    Pager orphansPager,
    ExportLinks orphansExport,
    List<SettingView> settings) {

  static StatePage of(
      StateBackendOverview overview,
      Count records,
      String store,
      PageRequest asked,
      Request request) {
    Links links = request.links();
    Optional<Page<InvocationRow>> found = overview.orphans().available();
    Page<InvocationRow> page = found.orElse(Page.empty());
    Optional<KeptAmounts> kept = overview.kept().available().flatMap(Snapshot::value);
    Pager pager =
        Pager.plain(links.area("state-backend").with(request.params().query()), page, asked);
    return new StatePage(
        overview.app().label(),
        PurgeLink.only(Component.STATE_BACKEND, request),
        PlaceView.of(overview.app(), Component.STATE_BACKEND),
        store,
        CountText.of(records),
        kept.map(KeptRow::of).orElse(List.of()),
        overview.kept().available().map(AgeText::of).orElse("not known"),
        kept.map(KeptAmounts::sampled).filter(some -> some > 0).map(StatePage::note).orElse(""),
        MissingNote.of(overview.orphansNeed(), overview.orphans()),
        found.isPresent(),
        QueryForm.of(Noun.INVOCATIONS, request),
        !page.items().isEmpty(),
        page.items().stream().map(row -> RowView.of(row, overview.asOf(), links)).toList(),
        looked(overview.orphansLookedAt(), page),
        page.searchedBackTo().isPresent() ? pager.after() : Href.NONE,
        pager,
        ExportLinks.asked(OrphansExport.NAME, request.params().query(), links),
        SettingView.of(overview.settings()));
  }

  private static String note(int sampled) {
    return "Numbers and sizes with \"about\" follow from a look at "
        + CountText.of(sampled)
        + " invocations, the newest of each status as far as that is known. Sizes are those of the"
        + " texts as serialized, without what the store adds.";
  }

  private static String looked(long records, Page<?> page) {
    String back =
        page.searchedBackTo().map(moment -> ", back to " + TimeText.dated(moment)).orElse("");
    return "Looked at " + CountText.of(records, "record") + back + ".";
  }
}
