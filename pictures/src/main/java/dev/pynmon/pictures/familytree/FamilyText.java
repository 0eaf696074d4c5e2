package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.Began;
import dev.pynmon.domain.familytree.FamilyCourse;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Stretch;
import dev.pynmon.domain.familytree.Stretch.Kind;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.text.StatusText;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a family tree in words. */
public final class FamilyText {
  /** What fits into a box at the width of its letters. */
  private static final int FITS = 18;

  /** Of the code of an event. */
  private static final int EVENT = 60;

  private FamilyText() {}

  /** How much of the family is shown, for example "9 of 21 invocations". */
  public static String count(FamilyTree tree) {
    return counted(tree)
        + (tree.isFull() ? "; no more are drawn at once" : "")
        + (tree.isUnseen() ? "; not all events and triggers were looked at" : "");
  }

  private static String counted(FamilyTree tree) {
    int shown = tree.nodes().size();
    return tree.total().value() == shown
        ? CountText.of(tree.total(), "invocation")
        : CountText.of(shown) + " of " + CountText.of(tree.total(), "invocation");
  }

  /** The function, cut to what fits into a box. */
  static String function(FamilyFacts facts) {
    return facts.task().map(task -> SafeText.line(task.function(), FITS)).orElse("(not known)");
  }

  /** The whole task. */
  public static String task(FamilyFacts facts) {
    return facts.task().map(TaskKey::value).map(SafeText::name).orElse("(task not known)");
  }

  /** How long it took; "" when it has no history. */
  public static String duration(FamilyFacts facts) {
    String soFar = facts.isGoingOn() ? " so far" : "";
    return facts.elapsed().map(elapsed -> DurationText.of(elapsed) + soFar).orElse("");
  }

  /** When it began, for example "+1.60 s" after the root; "" when nobody knows. */
  public static String began(FamilyCourse course, FamilyFacts facts) {
    return course
        .begin()
        .flatMap(root -> facts.started().map(at -> DurationText.gap(Duration.between(root, at))))
        .orElse("");
  }

  /** What stands above a column. */
  static String column(FamilyTree tree, int depth) {
    if (depth > 0) {
      return tree.top() == FamilyPath.Top.ROOT ? "depth " + depth : depth + " below";
    }
    return switch (tree.top()) {
      case CYCLE -> "its callers form a circle";
      case LIMIT -> "more above";
      case ROOT -> tree.nodes().getFirst().facts().workflowRoot() ? "workflow root" : "root";
    };
  }

  static String statusName(FamilyFacts facts) {
    return facts.status().map(StatusText::name).orElse(StatusText.NONE);
  }

  static String statusClass(FamilyFacts facts) {
    return facts.status().map(StatusText::cssClass).orElse(StatusText.UNKNOWN_CLASS);
  }

  /** Everything that is known of a node, for who rests a pointer on it or listens. */
  static String whole(FamilyNode node, Began began) {
    FamilyFacts facts = node.facts();
    String started =
        facts
            .started()
            .map(at -> "started " + MomentText.full(at) + MomentText.zone(at))
            .orElse("");
    return Stream.of(
            task(facts) + " " + ShortId.of(facts.id()),
            statusName(facts),
            started,
            duration(facts),
            time(facts),
            String.join(", ", remarks(node, began)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What else is to be said of it. */
  public static List<String> remarks(FamilyNode node, Began began) {
    return Stream.of(
            node.focus() ? "this invocation" : "",
            start(began),
            descent(node),
            node.facts().workflowRoot() ? "workflow root" : "",
            node.failure() == FamilyNode.Failure.BELOW ? "something failed below" : "")
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** How long a family took; "" where nobody knows. */
  public static String whole(FamilyCourse course) {
    return course.from().map(_ -> DurationText.of(course.whole())).orElse("");
  }

  /** Who does not stand where their first changes would have them; "" for nobody. */
  public static String order(FamilyCourse course) {
    if (course.from().isEmpty()) {
      return "No start is known: they stand as in the list.";
    }
    return Stream.of(
            ordered(
                course.count(Began.BEFORE_ITS_CALLER),
                "dated before what started %s, as clocks differ, and below it all the same"),
            ordered(
                course.count(Began.NO_LATER), "without a known start, above the first below %s"),
            ordered(course.count(Began.NOT_KNOWN), "without a known start, behind the others"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String ordered(long count, String how) {
    return count == 0 ? "" : CountText.of(count) + " " + how.formatted(count == 1 ? "it" : "them");
  }

  /** Why it does not stand where its first change would have it. */
  private static String start(Began began) {
    return switch (began) {
      case AS_TOLD -> "";
      case BEFORE_ITS_CALLER -> "dated before what started it, as clocks differ";
      case NO_LATER -> "start not known, no later than of what it started";
      case NOT_KNOWN -> "start not known";
    };
  }

  /** How long it waited, ran and was lost; "" when it has no history. */
  public static String time(FamilyFacts facts) {
    return time(facts.stretches());
  }

  /** How long they waited, ran and were lost; "" for none. */
  public static String time(List<Stretch> stretches) {
    return Stream.of(
            part("waited ", stretches, Kind.WAITED),
            part("ran ", stretches, Kind.RAN),
            part("lost with its runner ", stretches, Kind.LOST))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String part(String word, List<Stretch> stretches, Kind kind) {
    Duration time = Stretch.sum(stretches, kind);
    return time.isZero() ? "" : word + DurationText.of(time);
  }

  /** The mark of what several causes together started. */
  static String joint(FamilyNode node, TriggerRun run) {
    return "All "
        + CountText.of(run.relevantParticipants().size())
        + " causes of "
        + ShortId.of(node.facts().id());
  }

  private static String descent(FamilyNode node) {
    String others =
        node.facts()
            .joint()
            .map(run -> CountText.of(run.relevantParticipants().size() - 1L, "other cause"))
            .map(more -> " and " + more + " together")
            .orElse("");
    return descent(node.member().kin()) + others;
  }

  private static String descent(Kin kin) {
    return switch (kin.descent()) {
      case DIRECT -> "";
      case EVENT ->
          kin.event()
              .map(event -> "started by event " + SafeText.line(event.code(), EVENT))
              .orElse("started by an event");
      case STATUS_TRIGGER -> "started by a status";
      case RESULT_TRIGGER -> "started by a result";
      case EXCEPTION_TRIGGER -> "started by an exception";
      case TRIGGER -> "started by a trigger";
    };
  }

  /** How many children are not drawn: short enough for its pill. */
  static String pill(FamilyMore more) {
    String number = number(more.rest().hidden());
    return switch (more.kind()) {
      case BEFORE -> number + " before";
      case MORE, INVOCATION -> number + (number.equals("1") ? " more child" : " more children");
    };
  }

  private static String number(Count hidden) {
    return switch (hidden) {
      case Count.AtLeast least -> CountText.of(least.value()) + "+";
      case Count.Exact exact -> CountText.of(exact.value());
    };
  }

  /** How many children of whom are not shown. */
  public static String more(FamilyMore more) {
    String parent = ShortId.of(more.parent());
    return switch (more.kind()) {
      case BEFORE -> "children of " + parent + " before these: " + number(more.rest().hidden());
      case MORE, INVOCATION -> pill(more) + " of " + parent;
    };
  }
}
