package dev.pynmon.bootstrap.e2e;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What monitors that show the same answered well: who follows links needs none of it again, and a
 * page that a walk has seen is the page that the next test looks at. For any thread.
 */
final class Answered {
  /** By what a monitor shows, of those that show the same. */
  private static final Map<Enum<?>, Answered> OF_FIXTURES = new ConcurrentHashMap<>();

  private final Set<String> well = ConcurrentHashMap.newKeySet();
  private final Map<String, Answer> walked = new ConcurrentHashMap<>();

  static Answered of(Enum<?> fixture) {
    return OF_FIXTURES.computeIfAbsent(fixture, _ -> new Answered());
  }

  boolean isWell(String path) {
    return well.contains(path);
  }

  /** What a walk got there. */
  Optional<Answer> walked(String path) {
    return Optional.ofNullable(walked.get(path));
  }

  void asked(Answer answer) {
    well.add(answer.path());
  }

  void walked(Answer answer) {
    asked(answer);
    walked.put(answer.path(), answer);
  }
}
