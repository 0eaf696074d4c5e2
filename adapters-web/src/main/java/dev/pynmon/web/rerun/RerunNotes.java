package dev.pynmon.web.rerun;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there was to say of the last re-runs, for the pages to which they lead; this process alone
 * knows it. Safe for concurrent use.
 */
final class RerunNotes {
  /** Names the original behind the address of what became of it. */
  static final String PARAMETER = "rerun_of";

  private static final int MOST = 500;

  private final Map<Key, Said> said = new LinkedHashMap<>();

  /** Remembers what is to be said at this invocation. */
  synchronized void put(AppKey app, InvocationId invocation, InvocationId original, Said note) {
    said.put(new Key(app, invocation, original), note);
    if (said.size() > MOST) {
      said.remove(said.keySet().iterator().next());
    }
  }

  /** What is to be said there; empty when nothing is known any more. */
  synchronized Optional<Said> find(AppKey app, InvocationId invocation, InvocationId original) {
    return Optional.ofNullable(said.get(new Key(app, invocation, original)));
  }

  /**
   * What was said.
   *
   * @param isNew false where one was taken that was registered already
   * @param sentences the rest
   * @param changes which arguments are others now
   */
  record Said(boolean isNew, List<String> sentences, List<ChangeText> changes) {
    Said {
      sentences = List.copyOf(sentences);
      changes = List.copyOf(changes);
    }
  }

  private record Key(AppKey app, InvocationId invocation, InvocationId original) {}
}
