package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Navigation;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.ShortId;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An invocation below a picture, for the template {@code invocation/panel}.
 *
 * @param panelBadge its status
 * @param panelTask its task
 * @param panelId its id
 * @param panelShort the beginning of its id
 * @param panelHref its page
 * @param panelZoomHref the timeline of its life, close up; "" where nothing is known of that
 * @param panelException the exception it ended with; "" for none
 * @param panelFacts what is known of it
 * @param panelHistory its changes
 */
record PanelView(
    StatusBadge panelBadge,
    String panelTask,
    String panelId,
    String panelShort,
    String panelHref,
    String panelZoomHref,
    String panelException,
    FactsView panelFacts,
    HistoryView panelHistory) {
  private static final int EXCEPTION = 300;
  private static final String SCOPE = "inv_ids";
  private static final String CLOSE = "100ms";

  /**
   * The panel.
   *
   * @param timeline the parameters of the timeline around it, which its links keep
   */
  static PanelView of(InvocationDetail detail, Links links, Query timeline) {
    InvocationRow row = detail.row();
    return new PanelView(
        RowView.badge(row),
        row.task().map(TaskKey::value).map(SafeText::name).orElse("(task not known)"),
        SafeText.whole(row.id().value()),
        ShortId.of(row.id()),
        links.to("invocations", row.id().value()).toString(),
        zoom(detail, links, timeline),
        detail.outcome().exception().map(PanelView::exception).orElse(""),
        FactsView.of(detail, links),
        HistoryView.of(detail, links));
  }

  private static String exception(DecodedException exception) {
    String message = exception.message().isEmpty() ? "" : ": " + exception.message();
    return SafeText.line(exception.type() + message, EXCEPTION);
  }

  /** What still runs goes on up to now, whenever its last change was. */
  private static String zoom(InvocationDetail detail, Links links, Query timeline) {
    InvocationRow row = detail.row();
    List<Instant> moments =
        row.history().entries().stream()
            .map(HistoryEntry::at)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!moments.isEmpty() && goesOn(row)) {
      moments.add(detail.asOf());
    }
    return moments.isEmpty()
        ? ""
        : zoom(row.id(), Navigation.closeAround(moments), links, timeline).toString();
  }

  private static boolean goesOn(InvocationRow row) {
    return row.state()
        .map(InvocationState::status)
        .or(() -> row.history().last().map(HistoryEntry::status))
        .filter(status -> !status.status().isFinal())
        .isPresent();
  }

  /** Where only some invocations are shown, this is one of them. */
  private static Url zoom(InvocationId id, TimeWindow life, Links links, Query timeline) {
    Url url =
        links
            .to("invocations", "timeline")
            .with(timeline)
            .without(
                "time_range", "start_date", "end_date", "follow", "selected", "resolution", SCOPE)
            .with("time_range", "custom")
            .with("start_date", life.from())
            .with("end_date", life.to())
            .with("resolution", CLOSE);
    String scope = scope(timeline.all(SCOPE), id);
    return (scope.isEmpty() ? url : url.with(SCOPE, scope)).with("selected", id.value());
  }

  private static String scope(List<String> asked, InvocationId id) {
    List<String> ids =
        asked.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    return ids.isEmpty() || ids.contains(id.value())
        ? String.join(",", ids)
        : String.join(",", ids) + "," + id.value();
  }
}
