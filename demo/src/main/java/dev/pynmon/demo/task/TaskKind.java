package dev.pynmon.demo.task;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.TaskKey;

/**
 * A task of a simulated application.
 *
 * @param key module and function
 * @param queue where its calls wait
 * @param priority how urgent they are
 * @param workflow whether a call begins a workflow
 * @param retries how often it is tried again at most
 * @param concurrency how many may run at once
 * @param body what it does
 */
public record TaskKind(
    TaskKey key,
    QueueName queue,
    double priority,
    boolean workflow,
    int retries,
    Concurrency concurrency,
    Body body) {

  /** What a task does when it runs. */
  @FunctionalInterface
  public interface Body {
    /** Decides how one attempt goes. */
    Script run(Plan plan);
  }

  public static TaskKind of(String key, Body body) {
    return new TaskKind(new TaskKey(key), QueueName.DEFAULT, 0, false, 0, Concurrency.FREE, body);
  }

  public TaskKind in(QueueName otherQueue, double otherPriority) {
    return new TaskKind(key, otherQueue, otherPriority, workflow, retries, concurrency, body);
  }

  public TaskKind asWorkflow() {
    return new TaskKind(key, queue, priority, true, retries, concurrency, body);
  }

  public TaskKind retried(int times) {
    return new TaskKind(key, queue, priority, workflow, times, concurrency, body);
  }

  /** One at once for each value of this argument; one too many is handled as the policy says. */
  public TaskKind limited(Concurrency.Policy policy, String argument) {
    return new TaskKind(
        key, queue, priority, workflow, retries, new Concurrency(policy, argument), body);
  }
}
