package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What determined the end of an invocation, in a sentence with its evidence. */
public final class PathSentence {
  private final CriticalPath path;
  private final Map<InvocationId, Raised> raised;

  private PathSentence(CriticalPath path, Map<InvocationId, Raised> raised) {
    this.path = path;
    this.raised = raised;
  }

  /**
   * The sentence.
   *
   * @param raised with what the focus, and the first that failed, failed; as far as known
   */
  public static Sentence of(CriticalPath path, Map<InvocationId, Raised> raised) {
    return new PathSentence(path, raised).sentence();
  }

  private Sentence sentence() {
    Sentence.Writer writer = Sentence.say("");
    cause().ifPresentOrElse(cause -> failed(writer, cause), () -> took(writer));
    waited(writer);
    inferred(writer);
    return writer.words(".").end();
  }

  /** Who failed first, where that is another. */
  private Optional<InvocationId> cause() {
    return Optional.of(path.failing()).filter(chain -> chain.size() > 1).map(List::getLast);
  }

  private void failed(Sentence.Writer writer, InvocationId cause) {
    writer.words(isHandedOn(cause) ? "Failed because " : "Failed after ");
    name(writer, cause).words(" failed");
    Optional.ofNullable(raised.get(cause))
        .ifPresent(exception -> writer.words(": ").stored(exception.type()));
    path.member(cause)
        .filter(member -> member.attempts() > 1)
        .ifPresent(member -> writer.words(", attempt ").words(String.valueOf(member.attempts())));
    writer.words(". It took ").span(ran(cause)).words(" of ").span(path.took());
  }

  private boolean isHandedOn(InvocationId cause) {
    Raised below = raised.get(cause);
    Raised own = raised.get(path.focus());
    return below != null && own != null && below.isSame(own);
  }

  private void took(Sentence.Writer writer) {
    writer
        .words(path.soFar() ? "" : "Took ")
        .span(path.took())
        .words(path.soFar() ? " so far" : "");
    path.longest()
        .ifPresent(
            longest -> {
              writer.words("; ");
              if (longest.id().equals(path.focus())) {
                writer.words("it ran ").span(ran(longest.id())).words(" of it itself");
              } else {
                name(writer, longest.id()).words(" took ").span(ran(longest.id())).words(" of it");
              }
            });
  }

  private void waited(Sentence.Writer writer) {
    Duration waited = path.spent(Doing.WAITED);
    if (waited.isPositive()) {
      writer.words("; waiting on the path was ").span(waited);
    }
    Duration lost = path.spent(Doing.LOST);
    if (lost.isPositive()) {
      writer.words("; ").span(lost).words(" went by after a runner had fallen silent");
    }
  }

  /** What it waits for now is certain; of what is inferred one is named. */
  private void inferred(Sentence.Writer writer) {
    path.joints().stream()
        .filter(joint -> !joint.basis().isInferred())
        .reduce((first, last) -> last)
        .ifPresent(
            joint -> {
              writer.words("; ");
              name(writer, joint.waiter()).words(" waits for ");
              name(writer, joint.waited()).words(" now");
            });
    List<PathJoint> inferred =
        path.joints().stream().filter(joint -> joint.basis().isInferred()).toList();
    inferred.stream()
        .filter(joint -> joint.then().isPresent())
        .findFirst()
        .or(() -> inferred.stream().findFirst())
        .ifPresent(joint -> inferred(writer, joint, inferred.size() - 1));
  }

  private void inferred(Sentence.Writer writer, PathJoint joint, int others) {
    InvocationId waiter = joint.then().orElse(joint.waiter());
    boolean byPause = joint.then().isEmpty() && joint.basis() == Basis.PAUSE;
    writer.words("; that ");
    name(writer, waiter).words(" waited for ");
    name(writer, joint.waited()).words(" is inferred from ");
    writer.words(byPause ? "when it was paused" : "their times");
    if (others > 0) {
      writer.words(", as ").number(others, "other wait").words(others == 1 ? " is" : " are");
    }
  }

  private Duration ran(InvocationId id) {
    return path.spent(id, Doing.RAN);
  }

  private Sentence.Writer name(Sentence.Writer writer, InvocationId id) {
    String function = path.member(id).flatMap(PathMember::task).map(TaskKey::function).orElse("");
    return writer.named(new Subject.OfInvocation(id), function);
  }
}
