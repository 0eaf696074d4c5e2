package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands in place of statistics where nothing changed in their time. */
public final class Idle {
  private Idle() {}

  /**
   * At most one note; none where something changed, or nothing is known yet.
   *
   * @param self the page with the statistics, which may show a longer time
   */
  public static List<IdleNote> of(TaskReport report, Url self, Links links) {
    String nothing = "Nothing changed in the " + Ranges.text(report.range()) + ".";
    Url timeline = TimelineAddress.bare(links);
    return report.value().flatMap(ActivityReport::idle).stream()
        .map(nearest -> note(nearest, nothing, report, timeline, self))
        .toList();
  }

  /** Of a task of which nothing changed, as far back as was looked. */
  static IdleNote of(TaskDetail detail, Url self, Links links) {
    TaskReport report = detail.report();
    String nothing = "None of its invocations changed " + looked(report) + ".";
    Url timeline = TimelineAddress.bare(links).with(FilterNames.TASK, detail.task().value());
    return detail
        .lastChange()
        .map(at -> note(new NearestChange.At(at), nothing, report, timeline, self))
        .orElseGet(() -> IdleNote.unknown(nothing, "The orchestrator tells of none of them."));
  }

  /** The time that the statistics are made of. */
  static String looked(TaskReport report) {
    return partly(report)
        .map(TaskActivity::knownSince)
        .map(
            since ->
                "since "
                    + MomentText.shortly(since, report.asOf())
                    + "; the statistics of the "
                    + Ranges.text(report.range())
                    + " do not reach further back")
        .orElse("in the " + Ranges.text(report.range()));
  }

  /** Statistics that reach less far back than their time. */
  private static Optional<TaskActivity> partly(TaskReport report) {
    return report.value().map(ActivityReport::activity).filter(activity -> !activity.isWhole());
  }

  private static IdleNote note(
      NearestChange nearest, String nothing, TaskReport report, Url timeline, Url self) {
    IdleNote note =
        IdleNote.of(
            nearest,
            nothing,
            report.range().endingAt(report.asOf()).length(),
            report.asOf(),
            timeline);
    return reaching(nearest, report).map(range -> note.with(way(range, self))).orElse(note);
  }

  /**
   * The shortest time up to now in which the change lies; none where the statistics of this one do
   * not reach back already.
   */
  private static Optional<Preset> reaching(NearestChange nearest, TaskReport report) {
    return nearest instanceof NearestChange.At found && partly(report).isEmpty()
        ? Arrays.stream(Preset.values())
            .filter(range -> range.endingAt(report.asOf()).contains(found.at()))
            .findFirst()
        : Optional.empty();
  }

  private static Way way(Preset range, Url self) {
    Url there = TimelineAddress.at(range, self.without("page"));
    return new Way(Href.to(there), "Statistics of the " + Ranges.text(range));
  }
}
