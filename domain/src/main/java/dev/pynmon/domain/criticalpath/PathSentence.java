package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Sentence;
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

  /**
   * For whose failure it failed, as a sentence; empty where it raised nobody else's exception
   * again: who failed before it need not be why.
   */
  public static Optional<Sentence> cause(CriticalPath path, Map<InvocationId, Raised> raised) {
    PathSentence said = new PathSentence(path, raised);
    return said.cause()
        .filter(said::isHandedOn)
        .map(cause -> said.name(Sentence.say("Failed because "), cause).words(" failed.").end());
  }

  private Sentence sentence() {
    Sentence.Writer writer = Sentence.say("");
    cause().ifPresentOrElse(cause -> failed(writer, cause), () -> took(writer));
    inferred(writer);
    return writer.words(".").end();
  }

  /** Who failed first, where that is another. */
  private Optional<InvocationId> cause() {
    return Optional.of(path.failing()).filter(failed -> failed.size() > 1).map(List::getLast);
  }

  private void failed(Sentence.Writer writer, InvocationId cause) {
    writer.words(isHandedOn(cause) ? "Failed because " : "Failed after ");
    name(writer, cause).words(" failed");
    Optional.ofNullable(raised.get(cause))
        .ifPresent(exception -> writer.words(": ").stored(exception.type()));
    path.member(cause)
        .filter(member -> member.attempts() > 1)
        .ifPresent(member -> writer.words(", attempt ").number(member.attempts()));
    new PathShares(path, writer).withWhole(cause);
  }

  private boolean isHandedOn(InvocationId cause) {
    Raised below = raised.get(cause);
    Raised own = raised.get(path.focus());
    return below != null && own != null && below.isSame(own);
  }

  private void took(Sentence.Writer writer) {
    if (path.soFar()) {
      writer.measured(path.took()).words(" so far");
    } else {
      writer.words(path.failing().isEmpty() ? "Took " : "Failed after ").measured(path.took());
    }
    new PathShares(path, writer).behindWhole();
  }

  /** What it waits for now is certain; of what is inferred one is named. */
  private void inferred(Sentence.Writer writer) {
    path.passages().stream()
        .filter(passage -> !passage.basis().isInferred())
        .reduce((_, last) -> last)
        .ifPresent(
            passage -> {
              writer.words("; ");
              name(writer, passage.waiter()).words(" waits for ");
              name(writer, passage.waited()).words(" now");
            });
    List<PathPassage> inferred =
        path.passages().stream().filter(passage -> passage.basis().isInferred()).toList();
    inferred.stream()
        .filter(passage -> passage.then().isPresent())
        .findFirst()
        .or(() -> inferred.stream().findFirst())
        .ifPresent(passage -> inferred(writer, passage, inferred.size() - 1));
  }

  private void inferred(Sentence.Writer writer, PathPassage passage, int others) {
    InvocationId waiter = passage.then().orElse(passage.waiter());
    boolean byPause = passage.then().isEmpty() && passage.basis() == Basis.PAUSE;
    writer.words("; that ");
    name(writer, waiter).words(" waited for ");
    name(writer, passage.waited()).words(" is inferred from ");
    writer.words(byPause ? "when it was paused" : "their times");
    if (others > 0) {
      writer.words(", as ").number(others, "other wait").words(others == 1 ? " is" : " are");
    }
  }

  private Sentence.Writer name(Sentence.Writer writer, InvocationId id) {
    return PathName.write(writer, id, path);
  }
}
