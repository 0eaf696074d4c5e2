package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.broker.QueueReports;
import dev.pynmon.domain.broker.QueueName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The queues that a message may go to, and who takes from them. */
public record QueueChoices(List<QueueReport> queues) {
  /** Those that are declared, hold a message, or are taken from, and this one. Two calls. */
  public static QueueChoices read(Visit visit, QueueName chosen) {
    return new QueueChoices(QueueReports.with(chosen, visit).available().orElse(List.of()));
  }

  /** The same without any other, but the default. */
  public static QueueChoices read(Visit visit) {
    return read(visit, QueueName.DEFAULT);
  }

  /** All of them. */
  public List<QueueChoice> choices() {
    return queues.stream().map(queue -> choice(queue.queue(), false)).toList();
  }

  /** Whether it is one of them, as far as anybody can tell. */
  public boolean holds(QueueName name) {
    return queues.isEmpty() || queues.stream().anyMatch(queue -> queue.queue().equals(name));
  }

  /**
   * All of them, this one first.
   *
   * @param own what the code says of the task, or what is assumed
   */
  List<QueueChoice> beginningWith(QueueName first, MessageRoute own) {
    Stream<QueueName> others =
        queues.stream().map(QueueReport::queue).filter(name -> !name.equals(first));
    return Stream.concat(Stream.of(first), others)
        .map(name -> choice(name, !own.isAssumed() && name.equals(own.queue())))
        .toList();
  }

  private QueueChoice choice(QueueName name, boolean isOfTask) {
    return new QueueChoice(name, consumers(name), isOfTask);
  }

  private Optional<Integer> consumers(QueueName name) {
    return queues.stream()
        .filter(queue -> queue.queue().equals(name) && queue.health() != Health.UNKNOWN)
        .findFirst()
        .map(queue -> queue.consumers().size());
  }

  /** Whether nobody takes from this queue for certain, while active runners take from others. */
  public boolean isPassedOver(QueueName name) {
    return consumers(name).filter(count -> count == 0).isPresent()
        && queues.stream().anyMatch(queue -> !queue.consumers().isEmpty());
  }

  /** What to know of a queue that no active runner takes from, as far as anybody can tell. */
  public Optional<String> note(QueueName name) {
    return note(name, consumers(name));
  }

  /**
   * The same.
   *
   * @param runners how many take from it; empty where nothing tells
   */
  public static Optional<String> note(QueueName name, Optional<Integer> runners) {
    if (runners.isEmpty()) {
      return Optional.of("Nothing tells whether a runner consumes the queue " + name + ".");
    }
    return runners
        .filter(count -> count == 0)
        .map(_ -> "No active runner consumes the queue " + name + ".");
  }
}
