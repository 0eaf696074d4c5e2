package dev.pynmon.demo.cluster;

import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Agenda;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.memory.store.RepairListener;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What monitors did to a cluster, until it takes it up. Safe for concurrent use. */
final class Mailbox implements RepairListener {
  private final Desk desk;
  private final Scheduler scheduler;
  private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();

  /** What is taken up, and when at the earliest: a monitor may be a little ahead. */
  private record Letter(long at, Runnable what) {}

  Mailbox(Desk desk, Scheduler scheduler) {
    this.desk = desk;
    this.scheduler = scheduler;
  }

  @Override
  public void registered(NewInvocation invocation) {
    letters.add(new Letter(Micros.of(invocation.at()), () -> desk.adopt(invocation)));
  }

  @Override
  public void requeued(InvocationId invocation, QueueName queue, double priority) {
    letters.add(new Letter(0, () -> desk.restore(invocation, queue, priority)));
  }

  @Override
  public void freed(AtomicRun run) {
    letters.add(new Letter(0, () -> scheduler.freed(run)));
  }

  /** Plans what came. */
  void open(Agenda agenda) {
    Optional<Letter> letter = Optional.ofNullable(letters.poll());
    while (letter.isPresent()) {
      agenda.at(letter.get().at(), letter.get().what());
      letter = Optional.ofNullable(letters.poll());
    }
  }
}
