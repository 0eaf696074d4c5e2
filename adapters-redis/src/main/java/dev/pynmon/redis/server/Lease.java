package dev.pynmon.redis.server;

import dev.pynmon.redis.answer.Command;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection as long as it is lent: for one round, or for a read that goes by itself. For one
 * thread.
 */
final class Lease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final Links links;
  private final Deadline deadline;
  private Link link;
  private boolean isSound = true;

  /**
   * Whether others used it before, and nobody since: it may have been cut without a word, for
   * example when the server was restarted.
   */
  private boolean isOld;

  private Lease(Links links, Deadline deadline, Link link) {
    this.links = links;
    this.deadline = deadline;
    this.link = link;
    this.isOld = link.isUsed();
  }

  /**
   * Waits for a free connection.
   *
   * @param deadline until when all that is asked on it is to be answered
   */
  static Lease of(Links links, Deadline deadline)
      throws TimeoutException, ExecutionException, InterruptedException {
    return new Lease(links, deadline, links.borrow(deadline));
  }

  /**
   * Returns when the server answered each command, or refused it. What nobody answered on a
   * connection that may be cut is asked once more, on a new one.
   *
   * @throws ExecutionException when some will never be answered
   */
  void ask(List<Command> commands)
      throws TimeoutException, ExecutionException, InterruptedException {
    send(commands, isOld);
  }

  /**
   * The same, but none of these is ever sent twice. Where the connection may be cut, that is found
   * out by a question before.
   */
  void tell(List<Command> commands)
      throws TimeoutException, ExecutionException, InterruptedException {
    if (isOld) {
      ask(List.of(Command.of("PING")));
    }
    send(commands, false);
  }

  private void send(List<Command> commands, boolean mayRepeat)
      throws TimeoutException, ExecutionException, InterruptedException {
    LOG.trace("{}", new Shown(commands));
    boolean before = isSound;
    isSound = false;
    Optional<ExecutionException> failure = outcome(commands);
    if (mayRepeat && failure.filter(each -> isOfOld(each, commands)).isPresent()) {
      link = links.replace(link, deadline);
      failure = outcome(commands);
    }
    isOld = false;
    if (failure.isPresent()) {
      throw failure.get();
    }
    isSound = before;
  }

  private static boolean isOfOld(ExecutionException failure, List<Command> commands) {
    return !AnswerLimit.isReached(failure) && commands.stream().noneMatch(Command::isAnswered);
  }

  /** What went wrong, unless each command was answered. */
  private Optional<ExecutionException> outcome(List<Command> commands)
      throws TimeoutException, InterruptedException {
    CompletableFuture<Void> done = link.send(commands);
    try {
      done.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      // What ends a connection behind the last answer takes none of them back.
      boolean all = commands.stream().allMatch(Command::isAnswered);
      return all ? Optional.empty() : Optional.of(e);
    }
  }

  @Override
  public void close() {
    links.giveBack(link, isSound);
  }

  /** The commands of a batch, put into words only when somebody reads them. */
  private record Shown(List<Command> commands) {
    private static final int MOST = 20;

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder().append(commands.size()).append(" commands:");
      commands.stream().limit(MOST).forEach(each -> text.append(' ').append(word(each)));
      return text.append(commands.size() > MOST ? " …" : "").toString();
    }

    private static String word(Command command) {
      String first = command.first();
      return command.name() + (first.isEmpty() ? "" : " " + first);
    }
  }
}
