package dev.pynmon.redis.server;

import dev.pynmon.application.port.plugin.Rounds;
import dev.pynmon.domain.app.BackendException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redisson.client.protocol.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a read may do: send batches, one after another. Those that reads of one request send at the
 * same moment make one round trip, on the connection of the one that may wait longest. For one
 * thread, until it returns.
 */
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Links links;
  private final Faults faults;
  private final Deadline deadline;
  private final Silence silence;
  private final Rounds rounds;
  private final Consumer<List<Sending>> together;
  private @Nullable Link link;
  private boolean isFresh = true;
  private boolean isSound = true;

  /**
   * Has no connection before it needs one.
   *
   * @param together {@link #sendTogether}, the same object for all reads of a server
   */
  Session(
      Links links,
      Faults faults,
      Deadline deadline,
      Silence silence,
      Rounds rounds,
      Consumer<List<Sending>> together) {
    this.links = links;
    this.faults = faults;
    this.deadline = deadline;
    this.silence = silence;
    this.rounds = rounds;
    this.together = together;
  }

  /** Commands to be sent together. */
  public Batch batch() {
    return new Batch(this, faults);
  }

  /** One round trip, shared where others of the same request ask at the same moment. */
  void send(List<CommandData<?, ?>> commands) {
    Sending sending = new Sending(this, commands);
    try {
      rounds.send(sending, together);
      Optional<Throwable> failure = attempt(sending);
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

  /** Writes what several reads ask, in one go; what goes wrong each of them is told. */
  static void sendTogether(List<Sending> round) {
    List<CommandData<?, ?>> commands =
        round.stream().<CommandData<?, ?>>flatMap(each -> each.commands().stream()).toList();
    LOG.trace("{}", new Shown(commands));
    Session owner =
        round.stream()
            .map(Sending::session)
            .max(Comparator.comparingLong(each -> each.deadline.nanosLeft()))
            .orElseThrow();
    CompletableFuture<Void> written = owner.write(commands);
    round.forEach(each -> each.follow(written, round.size()));
  }

  private CompletableFuture<Void> write(List<CommandData<?, ?>> commands) {
    try {
      return link().send(commands);
    } catch (TimeoutException | ExecutionException | RuntimeException e) {
      return CompletableFuture.failedFuture(faults.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(faults.givenUp());
    }
  }

  /**
   * Waits for a connection before anything is asked: so no more reads go on than there are.
   *
   * @throws BackendException when none is free in time, or none can be made
   */
  void connect() {
    try {
      link();
    } catch (TimeoutException | ExecutionException | RuntimeException e) {
      throw faults.of(e);
    } catch (InterruptedException e) {
      throw faults.givenUp();
    }
  }

  private Link link() throws TimeoutException, ExecutionException, InterruptedException {
    Link held = link == null ? links.borrow(deadline) : link;
    link = held;
    return held;
  }

  /**
   * A connection that another read used may have been cut without a word since, for example when
   * the server was restarted: so the first batch of a read may be asked twice. And what is too much
   * together may not be so by itself.
   */
  private Optional<Throwable> attempt(Sending sending)
      throws TimeoutException, ExecutionException, InterruptedException {
    boolean first = isFresh;
    isFresh = false;
    Optional<Throwable> failure = outcome(sending.done(), sending.commands());
    if (failure.isEmpty() || !isWorthAnother(failure.get(), first, sending)) {
      return failure;
    }
    link = links.replace(link(), deadline);
    List<CommandData<?, ?>> open = sending.open();
    return outcome(link().send(open), open);
  }

  private static boolean isWorthAnother(Throwable failure, boolean first, Sending sending) {
    return switch (failure.getCause()) {
      case BackendException unconnected -> false;
      case AnswerLimit.TooLargeException huge -> sending.isShared();
      case null, default -> first && sending.open().size() == sending.commands().size();
    };
  }

  /** What went wrong, unless each command was answered. */
  private Optional<Throwable> outcome(
      CompletableFuture<Void> done, List<CommandData<?, ?>> commands)
      throws TimeoutException, InterruptedException {
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
    Link held = link;
    if (held != null) {
      links.giveBack(held, isSound);
    }
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
