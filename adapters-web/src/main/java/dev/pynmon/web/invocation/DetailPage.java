package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.why.Reason;
import dev.pynmon.domain.why.Why;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.RecordKinds;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.ClockNotes;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.rerun.AgainView;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.SceneLink;
import dev.pynmon.web.why.InvocationMends;
import dev.pynmon.web.why.WhyView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The page of one invocation, for the template {@code invocation/detail}.
 *
 * @param detailBadge its status
 * @param detailTask its task
 * @param detailId its id
 * @param detailTags what it is and how often it was retried
 * @param detailTimeline the timeline of its life and what started it; none where no time is known
 * @param detailStarted what started it
 * @param detailWhy why it is where it is, or how it ended; at most one
 * @param detailMissing the components that could not be asked
 * @param detailGaps what one component does not know, or cannot be read of it
 * @param clocks what is to be said of the clocks that dated it
 * @param detailLife its life as a picture; at most one
 * @param detailOutcomes what it left behind
 * @param detailArguments what it was called with
 * @param detailTriggering what triggers have to do with it; at most one
 * @param detailChildren what it called; none where that is known to be nothing
 * @param detailFacts everything else
 * @param detailHistory its changes
 * @param detailAgain its re-runs
 * @param detailActions what can be done
 * @param detailGoesOn true while somebody may wish to stop it
 */
record DetailPage(
    StatusBadge detailBadge,
    String detailTask,
    String detailId,
    List<String> detailTags,
    Href detailTimeline,
    StartedView detailStarted,
    List<WhyView> detailWhy,
    List<MissingNote> detailMissing,
    List<String> detailGaps,
    List<String> clocks,
    List<LifeCard> detailLife,
    List<OutcomeView> detailOutcomes,
    ArgumentsView detailArguments,
    List<TriggeringView> detailTriggering,
    List<ChildrenView> detailChildren,
    FactsView detailFacts,
    HistoryView detailHistory,
    AgainView detailAgain,
    ActionsView detailActions,
    boolean detailGoesOn) {
  /** The answer says of these that the runner counts as dead. */
  private static final Set<Reason> SILENT = EnumSet.of(Reason.RUNNER_GONE, Reason.NOBODY_MOVES_IT);

  static DetailPage of(
      InvocationDetail detail, Why why, Triggering triggering, AgainView again, Links links) {
    InvocationRow row = detail.row();
    Life life = row.life(detail.asOf());
    return new DetailPage(
        RowView.badge(row),
        row.task().map(TaskKey::value).map(SafeText::name).orElse("(task not known)"),
        SafeText.whole(row.id().value()),
        tags(row),
        detail
            .scene(triggering.readableOrigin())
            .map(scene -> SceneLink.of(scene, links))
            .orElse(Href.NONE),
        StartedView.of(detail, triggering, links),
        why(detail, why, again, links),
        MissingNote.of(detail.missing()),
        gaps(detail, why, life),
        ClockNotes.of(detail),
        LifeCard.of(life, why, links).stream().toList(),
        OutcomeView.of(detail, links),
        ArgumentsView.of(detail, links),
        TriggeringView.of(row, triggering, links).stream().toList(),
        ChildrenView.of(detail, links).stream().toList(),
        FactsView.of(detail, links),
        HistoryView.of(detail, links),
        again,
        ActionsView.of(row, why, again),
        goesOn(row));
  }

  /** That it has no status is told among the gaps. */
  private static List<WhyView> why(InvocationDetail detail, Why why, AgainView again, Links links) {
    return why.reason() == Reason.NO_STATUS
        ? List.of()
        : List.of(
            WhyView.of(
                why,
                detail.row().id(),
                new InvocationMends(
                    again.againHref(), again.againStranded(), again.againScheduler()),
                detail.asOf(),
                links));
  }

  /** Whether it asks for itself again: who ran something again wants to see how it ends. */
  boolean follows() {
    return detailGoesOn && !detailAgain.againNote().isEmpty();
  }

  private static boolean goesOn(InvocationRow row) {
    return row.state().map(state -> !state.status().status().isFinal()).orElse(false);
  }

  private static List<String> tags(InvocationRow row) {
    List<String> tags = new ArrayList<>();
    RecordKinds.readable(row.record()).flatMap(DetailPage::role).ifPresent(tags::add);
    row.state()
        .filter(state -> state.retries() > 0)
        .ifPresent(
            state ->
                tags.add(
                    CountText.of(state.retries())
                        + (state.retries() == 1 ? " retry" : " retries")));
    row.task().filter(TaskKey::isSystem).ifPresent(_ -> tags.add("a task of pynenc itself"));
    return tags;
  }

  private static Optional<String> role(Invocation record) {
    return record
        .workflow()
        .map(
            workflow ->
                switch (record.workflowRole()) {
                  case ROOT -> workflow.isSubworkflow() ? "sub-workflow root" : "workflow root";
                  case MEMBER, NONE -> "workflow member";
                });
  }

  private static List<String> gaps(InvocationDetail detail, Why why, Life life) {
    List<String> gaps = new ArrayList<>();
    InvocationRow row = detail.row();
    if (row.state().isEmpty() && !detail.missing().containsKey(Component.ORCHESTRATOR)) {
      gaps.add(
          "The orchestrator knows nothing of it, so it has no status: it was purged there, or never"
              + " registered.");
    }
    if (row.record().isEmpty() && !detail.missing().containsKey(Component.STATE_BACKEND)) {
      gaps.add(
          "The state backend has no record of it: arguments, parent and workflow are not known.");
    }
    RecordKinds.damage(row.record()).map(DetailPage::damaged).ifPresent(gaps::add);
    if (!SILENT.contains(why.reason())) {
      Optional.of(LifeText.aboutSilence(life)).filter(text -> !text.isEmpty()).ifPresent(gaps::add);
    }
    return gaps;
  }

  private static String damaged(Damage damage) {
    return SafeText.line(
        "Its record cannot be read: " + damage.problem() + ": " + damage.excerpt(), 400);
  }
}
