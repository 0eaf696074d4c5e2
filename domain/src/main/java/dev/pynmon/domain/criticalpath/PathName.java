package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;

/** Names whoever is on a path. */
final class PathName {
  private PathName() {}

  static Sentence.Writer write(Sentence.Writer writer, InvocationId id, CriticalPath path) {
    String function = path.member(id).flatMap(PathMember::task).map(TaskKey::function).orElse("");
    return writer.named(new Subject.OfInvocation(id), function);
  }
}
