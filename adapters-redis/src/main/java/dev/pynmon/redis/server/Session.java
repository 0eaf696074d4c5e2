package dev.pynmon.redis.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.redisson.client.protocol.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a read may do: send batches, one after another. For one thread, until it returns. */
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Links links;
  private final Faults faults;
  private final Deadline deadline;
  private final Silence silence;
  private Link link;
  private boolean isFresh = true;
  private boolean isSound = true;

  Session(Link link, Links links, Faults faults, Deadline deadline, Silence silence) {
    this.link = link;
    this.links = links;
    this.faults = faults;
    this.deadline = deadline;
    this.silence = silence;
  }

  /** Commands to be sent together. */
  public Batch batch() {
    return new Batch(this, faults);
  }

  /** One round trip. */
  void send(List<CommandData<?, ?>> commands) {
    LOG.trace("{}", new Shown(commands));
    try {
      Optional<Throwable> failure = attempt(commands);
      isSound = failure.isEmpty();
      if (failure.isPresent()) {
        throw faults.of(failure.get());
      }
    } catch (TimeoutException | ExecutionException | RuntimeException e) {
      isSound = false;
      throw faults.of(e);
    } catch (InterruptedException e) {
      isSound = false;
      throw faults.givenUp();
    }
  }

  /**
   * A connection that another read used may have been cut without a word since, for example when
   * the server was restarted: so the first batch of a read may be asked twice.
   */
  private Optional<Throwable> attempt(List<CommandData<?, ?>> commands)
      throws TimeoutException, ExecutionException, InterruptedException {
    boolean first = isFresh;
    isFresh = false;
    Optional<Throwable> failure = exchange(commands);
    if (!first || failure.filter(Session::isWorthAnother).isEmpty() || isAnyAnswered(commands)) {
      return failure;
    }
    link = links.replace(link, deadline);
    return exchange(commands);
  }

  /** What is too large stays so. */
  private static boolean isWorthAnother(Throwable failure) {
    return !(failure.getCause() instanceof AnswerLimit.TooLargeException);
  }

  private static boolean isAnyAnswered(List<CommandData<?, ?>> commands) {
    return commands.stream().anyMatch(each -> each.getPromise().isDone());
  }

  /** What went wrong, unless each command was answered. */
  private Optional<Throwable> exchange(List<CommandData<?, ?>> commands)
      throws TimeoutException, InterruptedException {
    CompletableFuture<Void> done = link.send(commands);
    try {
      done.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      silence.end();
      return Optional.empty();
    } catch (ExecutionException e) {
      // A command that the server refused fails the whole batch: its own reply tells why.
      boolean all = commands.stream().allMatch(each -> each.getPromise().isDone());
      return all ? Optional.empty() : Optional.of(e);
    }
  }

  void end() {
    links.giveBack(link, isSound);
  }

  /** The commands of a batch, put into words only when somebody reads them. */
  private record Shown(List<CommandData<?, ?>> commands) {
    private static final int MOST = 20;

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder().append(commands.size()).append(" commands:");
      commands.stream().limit(MOST).forEach(each -> text.append(' ').append(word(each)));
      return text.append(commands.size() > MOST ? " …" : "").toString();
    }

    private static String word(CommandData<?, ?> command) {
      Object[] parameters = command.getParams();
      return command.getCommand().getName() + (parameters.length == 0 ? "" : " " + parameters[0]);
    }
  }
}
