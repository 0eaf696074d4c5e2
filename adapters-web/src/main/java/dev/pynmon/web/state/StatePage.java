package dev.pynmon.web.state;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.state.StateBackendOverview;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.invocation.RowView;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.Optional;

/**
 * The page of the state backend, for the template {@code state/state}.
 *
 * @param stateApp the application
 * @param statePlace where it lies
 * @param stateRecords how many invocations it holds
 * @param stateTypes how many workflow types it knows
 * @param stateMissing what could not be asked
 * @param orphansKnown true when records without a status could be looked for
 * @param orphansThere true when some were found
 * @param orphans those records
 * @param orphansLooked how many records were looked at
 * @param orphansFurther where the search goes on; "" when it does not
 * @param orphansPager to other parts of them
 * @param settings what is configured
 */
record StatePage(
    String stateApp,
    PlaceView statePlace,
    String stateRecords,
    String stateTypes,
    List<MissingNote> stateMissing,
    boolean orphansKnown,
    boolean orphansThere,
    List<RowView> orphans,
    String orphansLooked,
    String orphansFurther,
    Pager orphansPager,
    List<SettingView> settings) {

  static StatePage of(
      StateBackendOverview overview, Count records, PageRequest asked, Query query, Links links) {
    Optional<Page<InvocationRow>> found = overview.orphans().available();
    Page<InvocationRow> page = found.orElse(Page.empty());
    Pager pager = Pager.plain(links.area("state-backend").with(query), page, asked);
    return new StatePage(
        overview.app().label(),
        PlaceView.of(overview.app(), Component.STATE_BACKEND),
        CountText.of(records),
        overview.workflowTypes().available().map(CountText::of).orElse("not known"),
        MissingNote.of(Component.ORCHESTRATOR, overview.orphans()),
        found.isPresent(),
        !page.items().isEmpty(),
        page.items().stream().map(row -> RowView.of(row, overview.asOf(), links)).toList(),
        looked(overview.orphansLookedAt(), page),
        page.searchedBackTo().isPresent() ? pager.pagerAfter() : "",
        pager,
        SettingView.of(overview.settings()));
  }

  private static String looked(long records, Page<?> page) {
    String back =
        page.searchedBackTo()
            .map(moment -> ", back to " + TimeText.full(moment) + " UTC")
            .orElse("");
    return "Looked at " + CountText.of(records, "record") + back + ".";
  }
}
