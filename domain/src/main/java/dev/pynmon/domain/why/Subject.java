package dev.pynmon.domain.why;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.Optional;

/** What a sentence speaks of, and leads to. */
public sealed interface Subject {
  /** The kind of thing in a word. */
  String kind();

  /** Its id; "" for what there is one of. */
  String id();

  /**
   * An invocation.
   *
   * @param invocation which
   */
  record OfInvocation(InvocationId invocation) implements Subject {
    @Override
    public String kind() {
      return "invocation";
    }

    @Override
    public String id() {
      return invocation.value();
    }
  }

  /**
   * A task.
   *
   * @param task which
   */
  record OfTask(TaskKey task) implements Subject {
    @Override
    public String kind() {
      return "task";
    }

    @Override
    public String id() {
      return task.value();
    }
  }

  /**
   * A runner.
   *
   * @param runner which
   */
  record OfRunner(RunnerId runner) implements Subject {
    @Override
    public String kind() {
      return "runner";
    }

    @Override
    public String id() {
      return runner.value();
    }
  }

  /**
   * A queue.
   *
   * @param queue which
   */
  record OfQueue(QueueName queue) implements Subject {
    @Override
    public String kind() {
      return "queue";
    }

    @Override
    public String id() {
      return queue.value();
    }
  }

  /**
   * A trigger.
   *
   * @param trigger its id
   */
  record OfTrigger(String trigger) implements Subject {
    @Override
    public String kind() {
      return "trigger";
    }

    @Override
    public String id() {
      return trigger;
    }
  }

  /**
   * All invocations in a status.
   *
   * @param status which
   * @param task of which task; empty for any
   * @param since those alone that ended since then; empty for all
   */
  record OfStatus(InvocationStatus status, Optional<TaskKey> task, Optional<Instant> since)
      implements Subject {
    /** All of them, of any task. */
    public OfStatus(InvocationStatus status) {
      this(status, Optional.empty(), Optional.empty());
    }

    @Override
    public String kind() {
      return "status";
    }

    @Override
    public String id() {
      return status.value();
    }
  }

  /**
   * Failures of a task that are alike.
   *
   * @param task which
   * @param fingerprint what they have in common
   */
  record OfAlike(TaskKey task, Fingerprint fingerprint) implements Subject {
    @Override
    public String kind() {
      return "failures";
    }

    @Override
    public String id() {
      return fingerprint.code();
    }
  }

  /** What an application has one of. */
  enum Whole implements Subject {
    /** Its runners. */
    RUNNERS("runners"),
    /** Those of its runners that are gone. */
    GONE("gone"),
    /** The atomic service, with cron, triggers and recovery. */
    SCHEDULER("scheduler"),
    /** Its queues. */
    QUEUES("queues"),
    /** What is stranded of it. */
    STRANDED("stranded"),
    /** Its triggers. */
    TRIGGERS("triggers"),
    /** Its components, and where each lies. */
    COMPONENTS("components"),
    /** Its client data store. */
    CLIENT_DATA("client_data");

    private final String kind;

    Whole(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public String id() {
      return "";
    }
  }
}
