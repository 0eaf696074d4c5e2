package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * The types of workflows, for the templates {@code workflow/types} and {@code
 * workflow/types-state}.
 *
 * @param typesRefresh where its changing part is asked for again
 * @param typesRuns the page of all runs
 * @param typesAsOf when this was read
 * @param typesShown how many are shown
 * @param typesMissing what could not be asked
 * @param typesQuery the field for a query
 * @param typesNone what is said where there is none
 * @param typesNoneWhy why
 * @param typesThere true when there is one
 * @param types the types by key
 * @param typesSearched that not all were looked at
 * @param typesPager to others
 * @param typesExport all of them as a file
 */
record TypesPage(
    Refresh typesRefresh,
    Href typesRuns,
    String typesAsOf,
    String typesShown,
    List<MissingNote> typesMissing,
    QueryForm typesQuery,
    String typesNone,
    String typesNoneWhy,
    boolean typesThere,
    List<TypeRow> types,
    List<SearchedNote> typesSearched,
    Pager typesPager,
    ExportLinks typesExport) {
  private static final String WHEN_ONE_APPEARS =
      "A workflow appears here when a run of it begins. Since pynenc 0.3 only tasks that are"
          + " declared as workflows define one; before, every task that was called from outside"
          + " did.";

  static TypesPage of(
      WorkflowTypes read, Page<WorkflowType> page, PageRequest asked, Request request) {
    Links links = request.links();
    QueryForm query = QueryForm.of(Noun.WORKFLOW_TYPES, request);
    Url self = links.area("workflows").with(request.params().query());
    Pager pager = Pager.plain(self, page, asked);
    return new TypesPage(
        Refresh.of(
            self,
            links.to("workflows", "refresh").with(request.params().query()),
            "workflow-types"),
        Href.to(links.to("workflows", "runs")),
        TimeText.clock(read.asOf()),
        CountText.of(page.items().size(), "type") + (page.next().isPresent() ? " shown" : ""),
        MissingNote.of(read.missing()),
        query,
        FoundText.emptyTitle(page, query.isAsked(), "workflow"),
        FoundText.emptyText(page, query.isAsked(), WHEN_ONE_APPEARS),
        !page.items().isEmpty(),
        page.items().stream()
            .map(type -> TypeRow.of(type, Narrowed.of(request), read.asOf(), links))
            .toList(),
        SearchedNote.of(query.isAsked(), page, asked, "Not all types were looked at.", pager),
        pager,
        ExportLinks.asked(TypesExport.NAME, request.params().query(), links));
  }
}
