package dev.pynmon.domain.why;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;

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

  /** What an application has one of. */
  enum Whole implements Subject {
    /** Its runners. */
    RUNNERS("runners"),
    /** The atomic service, with cron, triggers and recovery. */
    SCHEDULER("scheduler");

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
