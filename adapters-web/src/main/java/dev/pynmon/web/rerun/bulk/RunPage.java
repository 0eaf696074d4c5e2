package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Tab;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run of many, for the template {@code rerun/run}.
 *
 * @param runTitle what it does
 * @param runBegun when it was begun, and by whom
 * @param runState how far it is
 * @param tabs which of its invocations are listed
 * @param runDiffer true when they have several statuses now
 * @param runNows those statuses
 * @param runMissing why nobody tells how they are now; at most one
 * @param runPart this part of them, to be asked for again
 * @param runListed when that was looked at
 * @param runThere true when some are
 * @param runItems those of this part
 * @param runPager to the other parts
 * @param runExport all of these as a file
 * @param runAll all runs
 */
record RunPage(
    String runTitle,
    String runBegun,
    RunState runState,
    List<Tab> tabs,
    boolean runDiffer,
    List<NowChip> runNows,
    List<MissingNote> runMissing,
    Href runPart,
    String runListed,
    boolean runThere,
    List<ItemRow> runItems,
    Pager runPager,
    ExportLinks runExport,
    Href runAll) {
  static final int ROWS = 50;

  static RunPage of(
      BulkItems items, int page, Optional<InvocationStatus> chosen, RunNow now, Request request) {
    BulkReport run = items.run();
    Url self = BulkAddress.run(run.id(), request.links());
    Url part = self.with(Which.PARAMETER, Which.word(items.which()));
    Url listed = chosen.map(status -> part.with(NowChip.PARAMETER, status.value())).orElse(part);
    int pages = Math.max(1, (items.total() + ROWS - 1) / ROWS);
    return new RunPage(
        "Re-run of " + CountText.of(run.counts().total(), "invocation"),
        "begun "
            + TimeText.date(run.begun())
            + " "
            + TimeText.clock(run.begun())
            + TimeText.zone(run.begun())
            + " by "
            + WhoText.of(run.by()),
        RunState.of(run, now, request),
        Which.tabs(items.which(), run.counts(), self),
        now.fates().counts().size() > 1 || chosen.isPresent(),
        NowChip.of(now, chosen, part),
        MissingNote.of(Component.ORCHESTRATOR, items.states()),
        Href.to(listed.with("page", page)),
        "as of " + TimeText.clock(request.now()) + TimeText.zone(request.now()),
        !items.items().isEmpty(),
        items.items().stream().map(item -> ItemRow.of(item, items, request)).toList(),
        Pager.numbered(listed, page, pages),
        ExportLinks.of(
            ItemsExport.NAME,
            listed.with(ItemsExport.RUN, run.id()).query(),
            Set.of(ItemsExport.RUN, Which.PARAMETER, NowChip.PARAMETER),
            request.links()),
        Href.to(BulkAddress.all(request.links())));
  }
}
