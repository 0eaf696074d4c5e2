package dev.pynmon.redis.server;

import static java.util.Objects.requireNonNull;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.redis.answer.Command;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What a read may do: send batches, one after another. Those that reads of one request send at the
 * same moment make one round trip, which has a connection of its own; a read that goes by itself
 * has one from its first moment on. For one thread, until it returns.
 */
public final class Session {
  private final Server server;
  private final Deadline deadline;
  private @Nullable Lease own;

  /** Has no connection before it needs one. */
  Session(Server server, Deadline deadline) {
    this.server = server;
    this.deadline = deadline;
  }

  /** Commands to be sent together. */
  public Batch batch() {
    return new Batch(this, server.faults());
  }

  /** One round trip, shared where others of the same request ask at the same moment. */
  void send(List<Command> commands) {
    attempt(() -> ask(commands));
    server.noteAnswer();
  }

  /**
   * One round trip on the connection of its own, never sent twice: who gets no answer does not know
   * whether it was done.
   */
  void tell(List<Command> commands) {
    attempt(() -> requireNonNull(own, "goes by itself").tell(commands));
    server.noteAnswer();
  }

  private void ask(List<Command> commands)
      throws TimeoutException, ExecutionException, InterruptedException {
    if (own == null) {
      Round.Sending sending = new Round.Sending(deadline, commands);
      server.sendWithOthers(sending);
      sending.await();
    } else {
      own.ask(commands);
    }
  }

  /**
   * Goes by itself from now on, and waits for a connection before anything is asked: so no more
   * such reads go on than there are.
   *
   * @throws BackendException when none is free in time, or none can be made
   */
  void connect() {
    attempt(() -> own = server.lend(deadline));
  }

  private void attempt(Step step) {
    try {
      step.take();
    } catch (TimeoutException | ExecutionException | RuntimeException e) {
      throw server.faults().of(e);
    } catch (InterruptedException _) {
      throw server.faults().givenUp();
    }
  }

  void end() {
    if (own != null) {
      own.close();
    }
  }

  /** What may go wrong. */
  private interface Step {
    void take() throws TimeoutException, ExecutionException, InterruptedException;
  }
}
