package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.text.RunnerPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All that a log names, by kind, what failed first: the first thousand of them. */
final class NamedSections {
  private static final int MAX_ROWS = 1_000;
  private static final String UNCLEAR = "Not found or not clear";
  private static final Map<LogSubject, String> LABELS =
      Map.ofEntries(
          Map.entry(LogSubject.INVOCATION, "Invocations"),
          Map.entry(LogSubject.WORKFLOW, "Runs of workflows"),
          Map.entry(LogSubject.RUNNER, "Runners"),
          Map.entry(LogSubject.TASK, "Tasks"),
          Map.entry(LogSubject.EVENT, "Events"),
          Map.entry(LogSubject.TRIGGER_RUN, "Runs of triggers"),
          Map.entry(LogSubject.SERVICE_RUN, "Runs of the atomic service"),
          Map.entry(LogSubject.TRIGGER, "Triggers"),
          Map.entry(LogSubject.CONDITION, "Conditions"),
          Map.entry(LogSubject.VALID_CONDITION, "Conditions that were met"));

  private final LogLinks links;
  private final Map<String, Map<String, NamedRow>> rows = new LinkedHashMap<>();

  /** The ids of those that failed. */
  private final Set<String> failed = new HashSet<>();

  private NamedSections(LogLinks links) {
    this.links = links;
    rows.put("Invocations", new LinkedHashMap<>());
    rows.put(UNCLEAR, new LinkedHashMap<>());
  }

  static List<NamedSection> of(LogLinks links) {
    NamedSections sections = new NamedSections(links);
    links.log().references().forEach(sections::add);
    return sections.all();
  }

  private void add(LogReference reference, Explained known) {
    String label = label(reference, known);
    String id = ChipView.id(links.log(), reference);
    if (!label.isEmpty()) {
      rows.computeIfAbsent(label, _ -> new LinkedHashMap<>())
          .computeIfAbsent(id, _ -> row(reference, known, id));
    }
    if (hasFailed(known)) {
      failed.add(id);
    }
  }

  private static boolean hasFailed(Explained known) {
    return known instanceof Explained.Found found
        && found.thing() instanceof LogThing.OfInvocation it
        && it.row()
            .state()
            .filter(state -> state.status().status() == KnownStatus.FAILED)
            .isPresent();
  }

  private static String label(LogReference reference, Explained known) {
    return switch (known) {
      case Explained.Found found
          when found.thing() instanceof LogThing.OfInvocation
              && reference.subject() == LogSubject.RUNNER ->
          "Invocations";
      case Explained.Found _ -> LABELS.getOrDefault(reference.subject(), "");
      default -> LABELS.containsKey(reference.subject()) ? UNCLEAR : "";
    };
  }

  private NamedRow row(LogReference reference, Explained known, String id) {
    int many = links.log().tally().of(reference.subject()).getOrDefault(id, 0);
    return new NamedRow(
        links.of(reference),
        text(reference.subject(), id),
        SafeText.id(id),
        SafeText.name(note(reference, known)),
        failureCause(known),
        ChipView.badge(links.log(), reference),
        CountText.of(many));
  }

  private static String text(LogSubject subject, String id) {
    return switch (subject) {
      case TASK, CONDITION, VALID_CONDITION -> SafeText.name(id);
      case RUNNER -> ShortId.of(new RunnerId(id));
      default -> ShortId.of(id);
    };
  }

  private static String note(LogReference reference, Explained known) {
    return switch (known) {
      case Explained.Found found -> note(found.thing());
      case Explained.Choice choice ->
          CountText.of(choice.ids().size())
              + (choice.isMore() ? " or more" : "")
              + " begin so, choose";
      case Explained.Gone _ -> reference.kind().word() + ", gone, still named elsewhere";
      case Explained.Unknown _ -> reference.kind().word() + ", unknown, perhaps purged";
      case Explained.NotLookedUp _ -> reference.kind().word() + ", not looked up";
    };
  }

  private static String note(LogThing thing) {
    return switch (thing) {
      case LogThing.OfInvocation it -> it.row().task().map(TaskKey::function).orElse("");
      case LogThing.OfRunner it -> it.runner().context().map(NamedSections::place).orElse("");
      case LogThing.OfEvent it -> it.event().readable().map(Event::code).orElse("damaged");
      case LogThing.OfTriggerRun it ->
          it.run().readable().flatMap(TriggerRun::task).map(TaskKey::function).orElse("");
      case LogThing.OfServiceRun it -> it.run().status();
      case LogThing.OfTask _, LogThing.OfTriggerPart _ -> "";
    };
  }

  private static String failureCause(Explained known) {
    return known instanceof Explained.Found found
            && found.thing() instanceof LogThing.OfInvocation invocation
        ? invocation
            .row()
            .failureCause()
            .map(failureCause -> FailureCauseView.of(failureCause).text())
            .orElse("")
        : "";
  }

  private static String place(RunnerContext context) {
    return context.runnerClass() + ", " + RunnerPlace.of(context);
  }

  private List<NamedSection> all() {
    List<NamedSection> sections = new ArrayList<>();
    int left = MAX_ROWS;
    for (Map.Entry<String, Map<String, NamedRow>> kind : rows.entrySet()) {
      int many = kind.getValue().size();
      int shown = Math.min(left, many);
      left -= shown;
      if (many > 0) {
        sections.add(
            new NamedSection(
                kind.getKey(),
                CountText.of(many),
                failedFirst(kind.getValue()).limit(shown).toList(),
                many > shown ? CountText.of(many - shown) + " more" : ""));
      }
    }
    return sections;
  }

  private Stream<NamedRow> failedFirst(Map<String, NamedRow> named) {
    return Stream.of(true, false)
        .flatMap(
            which ->
                named.entrySet().stream()
                    .filter(row -> failed.contains(row.getKey()) == which)
                    .map(Map.Entry::getValue));
  }
}
