package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.invocation.DataLink;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.AgeText;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.List;

/**
 * The values that a run keeps, for the template {@code workflow/data}.
 *
 * @param dataCount how many are shown, and how old that list is
 * @param dataThere true when there are any
 * @param dataLines all of them
 * @param dataStored those that lie in the client data store
 * @param dataNote why there are none
 * @param dataMore the page with all of them; none when all are shown
 * @param dataHasFile true when they are told as a file, too
 * @param dataExport all of them as a file
 */
record DataView(
    String dataCount,
    boolean dataThere,
    List<ValueLine> dataLines,
    List<Stored> dataStored,
    String dataNote,
    Href dataMore,
    boolean dataHasFile,
    ExportLinks dataExport) {

  /** The first values of a run. */
  static DataView of(WorkflowRunDetail detail, Links links) {
    Href all = Href.to(links.to("workflows", "runs", detail.id().value(), "data"));
    ExportLinks export = export(detail.id(), Query.NONE, links);
    return detail
        .data()
        .available()
        .map(data -> of(data, none(data, false), hasMore(data) ? all : Href.NONE, export, links))
        .orElseGet(
            () ->
                of(
                    Page.empty(),
                    "Not known: the state backend cannot be read.",
                    "",
                    Href.NONE,
                    export,
                    links));
  }

  /** What is listed, with how old that is: a younger value is not among it. */
  static DataView of(WorkflowId id, Snapshot<Page<ShownDatum>> data, Request request) {
    boolean isAsked = request.params().text(QueryParam.NAME).isPresent();
    ExportLinks export = export(id, request.params().query(), request.links());
    return of(data, none(data, isAsked), Href.NONE, export, request.links()).withFile();
  }

  /** A list that can be asked keeps its file where nothing is found. */
  private DataView withFile() {
    return new DataView(
        dataCount, dataThere, dataLines, dataStored, dataNote, dataMore, true, dataExport);
  }

  private static ExportLinks export(WorkflowId id, Query asked, Links links) {
    return ExportLinks.about(DataExport.NAME, RunHandler.RUN, id.value(), asked, links);
  }

  private static DataView of(
      Snapshot<Page<ShownDatum>> data, String note, Href more, ExportLinks export, Links links) {
    return of(data.value().orElse(Page.empty()), note, age(data), more, export, links);
  }

  private static String age(Snapshot<Page<ShownDatum>> data) {
    return AgeText.of(data, "being listed");
  }

  private static boolean hasMore(Snapshot<Page<ShownDatum>> data) {
    return data.value().flatMap(Page::next).isPresent();
  }

  private static String none(Snapshot<Page<ShownDatum>> data, boolean isAsked) {
    String age = age(data);
    if (data.value().isEmpty()) {
      return "Not listed yet: " + age + ".";
    }
    if (isAsked) {
      return FoundText.emptyTitle(data, true, "value") + ", " + age + ".";
    }
    return data.isComplete()
        ? "It keeps no value, " + age + "."
        : "No value of it is listed: the list is " + age + ".";
  }

  private static DataView of(
      Page<ShownDatum> page, String note, String age, Href more, ExportLinks export, Links links) {
    List<ShownDatum> data = page.items();
    return new DataView(
        data.isEmpty()
            ? ""
            : CountText.of(data.size(), "value") + (more.leads() ? " of more" : "") + ", " + age,
        !data.isEmpty(),
        ValuePrinter.print(data.stream().map(DataView::named).toList()),
        data.stream().flatMap(datum -> Stored.of(datum, links).stream()).toList(),
        note,
        more,
        !data.isEmpty(),
        export);
  }

  private static DecodedValue.Entry named(ShownDatum datum) {
    return new DecodedValue.Entry(datum.key(), datum.value().value());
  }

  /** A value that lies in the client data store. */
  record Stored(String storedName, DataLink storedLink) {
    static List<Stored> of(ShownDatum datum, Links links) {
      return DataLink.of(datum.value().reference(), links).stream()
          .map(link -> new Stored(SafeText.name(datum.key()), link))
          .toList();
    }
  }
}
