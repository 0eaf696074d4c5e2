package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.familytree.Stretch;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.pictures.familytree.FamilyText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.criticalpath.PathView;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.SceneLink;
import java.util.List;
import java.util.Optional;

/**
 * An invocation beside a picture, for the template {@code invocation/panel}.
 *
 * @param panelBadge its status
 * @param panelTask its task
 * @param panelLink its page
 * @param panelZoomHref the timeline of its life and what started it, close up; none where nothing
 *     is known of that
 * @param panelEvent the event that this marks unless another is looked for; "" for none
 * @param panelException the exception it ended with; "" for none
 * @param panelFacts what is known of it
 * @param panelSpent how long it waited and ran; "" where nobody knows
 * @param panelWith its arguments in short; "" where none are known
 * @param panelHistory its changes
 * @param panelPath what determined its end; none where it alone did
 */
record PanelView(
    StatusBadge panelBadge,
    String panelTask,
    InvocationLink panelLink,
    Href panelZoomHref,
    String panelEvent,
    String panelException,
    FactsView panelFacts,
    String panelSpent,
    String panelWith,
    HistoryView panelHistory,
    List<PathView> panelPath) {
  private static final int EXCEPTION = 300;

  /**
   * The panel.
   *
   * @param scene where a timeline shows the invocation
   * @param timeline the parameters of the timeline around it, which its links keep
   */
  static PanelView of(
      InvocationDetail detail, Optional<Scene> scene, FoundPath path, Links links, Query timeline) {
    InvocationRow row = detail.row();
    return new PanelView(
        RowView.badge(row),
        row.task().map(TaskKey::value).map(SafeText::name).orElse("(task not known)"),
        InvocationLink.of(row.id(), links),
        scene.map(shown -> SceneLink.of(shown, links, timeline)).orElse(Href.NONE),
        scene.flatMap(SceneLink::focus).orElse(""),
        detail
            .outcome()
            .exception()
            .map(exception -> SafeText.line(FailureCause.of(exception).line(), EXCEPTION))
            .orElse(""),
        FactsView.of(detail, links),
        spent(row.life(detail.asOf())),
        ArgumentsText.of(detail.arguments()),
        HistoryView.of(detail, links),
        PathView.of(path, detail.asOf(), links).stream().toList());
  }

  private static String spent(Life life) {
    String spent = FamilyText.time(Stretch.of(life));
    return spent.isEmpty() || life.isOver() ? spent : spent + " so far";
  }
}
