package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.web.invocation.DataLink;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ValueLine;
import dev.pynmon.web.text.ValuePrinter;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The values that a run keeps, for the template {@code workflow/data}.
 *
 * @param dataCount how many are shown
 * @param dataThere true when there are any
 * @param dataLines all of them
 * @param dataStored those that lie in the client data store
 * @param dataNote why there are none
 * @param dataMore the page with all of them; "" when all are shown
 */
record DataView(
    String dataCount,
    boolean dataThere,
    List<ValueLine> dataLines,
    List<Stored> dataStored,
    String dataNote,
    String dataMore) {

  static DataView of(WorkflowRunDetail detail, Links links) {
    boolean known = !detail.missing().containsKey(Component.STATE_BACKEND);
    String all = links.to("workflows", "runs", detail.id().value(), "data").toString();
    return of(
        detail.data(),
        known ? "It keeps no value." : "Not known: the state backend cannot be read.",
        detail.data().next().isPresent() ? all : "",
        links);
  }

  static DataView of(Page<ShownDatum> page, String note, String more, Links links) {
    List<ShownDatum> data = page.items();
    return new DataView(
        data.isEmpty()
            ? ""
            : CountText.of(data.size(), "value") + (more.isEmpty() ? "" : " of more"),
        !data.isEmpty(),
        ValuePrinter.print(data.stream().map(DataView::named).toList()),
        data.stream().flatMap(datum -> Stored.of(datum, links).stream()).toList(),
        note,
        more);
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
