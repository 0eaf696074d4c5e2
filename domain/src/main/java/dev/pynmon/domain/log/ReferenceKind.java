package dev.pynmon.domain.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words behind which pynenc's logs name something: {@code word:id}. */
public enum ReferenceKind {
  INVOCATION("invocation", LogSubject.INVOCATION),
  PARENT_INVOCATION("parent-invocation", LogSubject.INVOCATION),
  CHILD_INVOCATION("child-invocation", LogSubject.INVOCATION),
  NEW_INVOCATION("new-invocation", LogSubject.INVOCATION),
  SOURCE_INVOCATION("source-invocation", LogSubject.INVOCATION),
  TRIGGERED_INVOCATION("triggered-invocation", LogSubject.INVOCATION),
  RUNNER("runner", LogSubject.RUNNER),
  WORKER("worker", LogSubject.RUNNER),
  CURRENT_OWNER_RUNNER("current-owner-runner", LogSubject.RUNNER),
  ATTEMPTED_OWNER_RUNNER("attempted-owner-runner", LogSubject.RUNNER),
  TASK("task", LogSubject.TASK),
  WORKFLOW("workflow", LogSubject.WORKFLOW),
  SUB_WORKFLOW("sub-workflow", LogSubject.WORKFLOW),
  PARENT_WORKFLOW("parent-workflow", LogSubject.WORKFLOW),
  CONTEXT("context", LogSubject.CONTEXT),
  EVENT("event", LogSubject.EVENT),
  TRIGGER("trigger", LogSubject.TRIGGER),
  TRIGGER_RUN("trigger-run", LogSubject.TRIGGER_RUN),
  CONDITION("condition", LogSubject.CONDITION),
  VALID_CONDITION("valid-condition", LogSubject.VALID_CONDITION),
  ATOMIC_SERVICE_RUN("atomic-service-run", LogSubject.SERVICE_RUN),
  CRON("cron", LogSubject.CRON);

  /** The longest word, that of a list included. */
  static final int MAX_WORD = 24;

  private static final Map<String, ReferenceKind> BY_WORD = new HashMap<>();
  private static final Map<String, ReferenceKind> BY_LIST = new HashMap<>();

  static {
    Arrays.stream(values()).forEach(kind -> BY_WORD.put(kind.word, kind));
    Arrays.stream(values()).forEach(kind -> BY_LIST.put(kind.word + "s", kind));
  }

  private final String word;
  private final LogSubject subject;

  ReferenceKind(String word, LogSubject subject) {
    this.word = word;
    this.subject = subject;
  }

  /** The kind of this word. */
  static Optional<ReferenceKind> find(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The kind of the many that this word announces, such as {@code events}. */
  static Optional<ReferenceKind> findMany(String word) {
    return Optional.ofNullable(BY_LIST.get(word));
  }

  /** The word as it stands in logs. */
  public String word() {
    return word;
  }

  /** What it names. */
  public LogSubject subject() {
    return subject;
  }
}
