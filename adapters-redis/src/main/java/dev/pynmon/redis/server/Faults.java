package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.redis.answer.ForeignException;
import dev.pynmon.redis.tls.PemException;
import io.netty.channel.ConnectTimeoutException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisException;
import org.redisson.client.RedisMovedException;
import org.redisson.client.RedisOutOfMemoryException;
import org.redisson.client.RedisTimeoutException;

/**
 * What may be wrong with one server, in sentences for people.
 *
 * @param alias the name of the store
 * @param kind what it is: {@code server}, or {@code sentinel}
 * @param place where it is, without credentials
 */
record Faults(String alias, String kind, String place) {
  private static final String AGAIN = "It is asked again at the next request.";

  /** What tells by itself what is wrong, whatever is behind it. */
  private static final List<Class<? extends Throwable>> TELLING =
      List.of(
          BackendException.class,
          PemException.class,
          SSLException.class,
          UnknownHostException.class);

  private static final List<Class<? extends Throwable>> TIMEOUTS =
      List.of(
          TimeoutException.class,
          RedisTimeoutException.class,
          SocketTimeoutException.class,
          ConnectTimeoutException.class);

  /** The server at a place. */
  static Faults ofServer(String alias, String place) {
    return new Faults(alias, "server", place);
  }

  /** Who it is about. */
  String who() {
    return kind + " at " + place;
  }

  /** Why a connection or a whole batch failed. */
  BackendException of(Throwable failure) {
    Throwable cause = tellingOf(failure);
    return switch (cause) {
      case BackendException known -> known;
      case Links.ClosedException _ -> closed();
      case PemException pem -> fault(Kind.UNSUPPORTED, pem.problem(), pem.advice(), pem);
      case LostException lost -> lost(lost);
      case AnswerLimit.TooLargeException huge -> tooLarge(huge);
      case ForeignException foreign -> foreign(foreign);
      case SSLException tls -> insecure(tls);
      case UnknownHostException unknown -> unknownHost(unknown);
      default -> isAny(TIMEOUTS, cause) ? slow() : answered(cause);
    };
  }

  /** Whether nobody was there, or nobody that answered in time. */
  boolean isNobody(Throwable failure) {
    BackendFault fault = of(failure).fault();
    return fault.kind() == Kind.TIMEOUT || fault.equals(unreachable(failure).fault());
  }

  /** Why the server refused a command. */
  BackendException ofCommand(String command, Throwable failure) {
    BackendException known = of(failure);
    BackendFault fault = known.fault();
    boolean isAboutIt =
        fault.kind() == Kind.CORRUPT_DATA
            || refusal(failure).filter(Faults::isAboutOne).isPresent();
    return isAboutIt
        ? fault(fault.kind(), fault.problem(), fault.advice() + asked(command), known.getCause())
        : known;
  }

  /** Why the server refused to change something; nothing was changed. */
  BackendException ofChange(String command, Throwable failure) {
    return refusal(failure).filter(Refusal.NOT_PERMITTED::equals).isPresent()
        ? fault(
            Kind.UNSUPPORTED,
            "The user may only read on the " + who() + ".",
            "To purge and to run again it needs the rights that docs/redis.md names."
                + asked(command),
            failure)
        : ofCommand(command, failure);
  }

  private static boolean isAboutOne(Refusal refusal) {
    return refusal == Refusal.NOT_PERMITTED || refusal == Refusal.UNKNOWN_COMMAND;
  }

  private static String asked(String command) {
    return " The command was " + command + ".";
  }

  static boolean isWrongType(CompletableFuture<?> answer) {
    return answer.isCompletedExceptionally()
        && refusal(answer.exceptionNow()).filter(Refusal.WRONG_TYPE::equals).isPresent();
  }

  /** What the server said, where it is one of the refusals that are known. */
  static Optional<Refusal> refusal(Throwable failure) {
    Throwable cause = tellingOf(failure);
    return switch (cause) {
      case RedisMovedException _ -> Optional.of(Refusal.CLUSTER);
      case RedisOutOfMemoryException _ -> Optional.of(Refusal.OUT_OF_MEMORY);
      default -> Refusal.of(message(cause));
    };
  }

  private BackendException answered(Throwable cause) {
    return refusal(cause)
        .map(each -> fault(each.kind(), each.problem(who()), each.advice(), cause))
        .orElseGet(() -> unexpected(cause));
  }

  private BackendException unexpected(Throwable cause) {
    if (isGibberish(cause)) {
      return foreign(cause);
    }
    boolean isAnswer =
        cause instanceof RedisException && !(cause instanceof RedisConnectionException);
    return isAnswer ? refused(cause) : unreachable(cause);
  }

  private BackendException refused(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "The " + who() + " answered with an error that Pynmon does not know.",
        "Its log may tell more. " + AGAIN,
        cause);
  }

  private BackendException lost(LostException lost) {
    return refusal(lost).isPresent()
        ? answered(lost)
        : lost.isSpoken() ? broken(lost) : hungUp(lost);
  }

  private BackendException unreachable(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "There is no Redis " + who() + ".",
        "Check that it runs and can be reached from here; it is asked again at the next request.",
        cause);
  }

  private BackendException unknownHost(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "Nobody knows the host of " + place + ".",
        "Check its name; it is looked up again at the next request.",
        cause);
  }

  private BackendException insecure(SSLException cause) {
    TlsRefusal refusal = TlsRefusal.of(cause);
    return fault(refusal.kind(), refusal.problem(who()), refusal.advice(), cause);
  }

  private BackendException hungUp(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "The " + who() + " broke off the connection without an answer.",
        "Check that it is a Redis server, and whether it wants TLS (" + tls() + ").",
        cause);
  }

  private String tls() {
    return kind.equals("server") ? "rediss:// instead of redis://" : "?ssl=true";
  }

  private BackendException foreign(Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "What listens at " + place + " does not answer as a Redis server does.",
        "Check host and port, and whether it wants TLS (" + tls() + ").",
        cause);
  }

  private BackendException broken(Throwable cause) {
    return fault(Kind.UNAVAILABLE, "The " + who() + " broke off the connection.", AGAIN, cause);
  }

  private BackendException tooLarge(Throwable cause) {
    return fault(
        Kind.CORRUPT_DATA,
        "Something at " + place + " is too large to be read.",
        "Where pynenc writes little, many megabytes lie (redis-cli --bigkeys finds them).",
        cause);
  }

  private BackendException slow() {
    return fault(
        Kind.TIMEOUT,
        "The " + who() + " did not answer in time.",
        "Try again; if it stays so, the server is busy or the way to it is slow.",
        null);
  }

  BackendException outrun() {
    return fault(
        Kind.OUTRUN,
        "Others change the same invocations on the " + who() + " all the time.",
        "Try again.",
        null);
  }

  /** What cannot be written beside what lies there. */
  BackendException foreignKey() {
    return fault(
        Kind.UNSUPPORTED,
        "A key on the " + who() + " holds something else than pynenc writes.",
        "Another program may use the same keys.",
        null);
  }

  BackendException unknownQueues() {
    return fault(
        Kind.UNSUPPORTED,
        "The broker on the " + who() + " is of a plugin that was never released.",
        "Nobody knows how its messages have to look.",
        null);
  }

  BackendException unsearched() {
    return fault(
        Kind.UNAVAILABLE,
        "Which pynenc works on the " + who() + " is not known yet.",
        "The keys are being looked through for it: try again in a moment.",
        null);
  }

  BackendException leftOut() {
    return fault(
        Kind.UNSUPPORTED,
        "Which pynenc works on the " + who() + " for this application is not known.",
        "There are more applications than Pynmon looks at: give this one a database of its own.",
        null);
  }

  BackendException closed() {
    return fault(
        Kind.UNAVAILABLE, "The store " + alias + " was closed.", "Pynmon is shutting down.", null);
  }

  BackendException givenUp() {
    Thread.currentThread().interrupt();
    return fault(
        Kind.UNAVAILABLE,
        "The request was given up.",
        "Whoever made it no longer waits for it.",
        null);
  }

  private BackendException fault(
      Kind kind, String problem, String advice, @Nullable Throwable cause) {
    return new BackendException(new BackendFault(kind, alias, problem, advice), cause);
  }

  private static boolean isAny(List<Class<? extends Throwable>> kinds, Throwable failure) {
    return kinds.stream().anyMatch(kind -> kind.isInstance(failure));
  }

  /** Redisson's words, from when it logs in, for an answer that is none. */
  private static boolean isGibberish(Throwable cause) {
    return cause instanceof IllegalStateException && message(cause).startsWith("Can't decode");
  }

  /** The first that we know by its kind, else the one behind all others. */
  private static Throwable tellingOf(Throwable failure) {
    Throwable telling = failure;
    for (Throwable next = failure;
        next != null;
        next = isAny(TELLING, next) ? null : next.getCause()) {
      telling = next;
    }
    return telling;
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message;
  }
}
