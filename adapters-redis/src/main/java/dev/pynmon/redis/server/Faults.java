package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisException;
import org.redisson.client.RedisMovedException;
import org.redisson.client.RedisTimeoutException;

/**
 * What may be wrong with one server, in sentences for people.
 *
 * @param alias the name of the store
 * @param place where the server is, without credentials
 */
public record Faults(String alias, String place) {
  private static final String AGAIN = "It is asked again at the next request.";

  /** Why a connection or a whole batch failed. */
  BackendException of(Throwable failure) {
    Throwable cause = tellingOf(failure);
    return switch (cause) {
      case BackendException known -> known;
      case Links.ClosedException closed -> closed();
      case PemException pem -> fault(Kind.UNSUPPORTED, pem.problem(), pem.advice(), pem);
      case SentinelException sentinel -> lostTrack(sentinel);
      case LostException lost -> lost(lost);
      case AnswerLimit.TooLargeException huge -> tooLarge(huge);
      case SSLException tls -> insecure(tls);
      case UnknownHostException unknown -> unknownHost(unknown);
      default -> isTimeout(cause) ? slow() : answered(cause);
    };
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

  private static Optional<Refusal> refusal(Throwable failure) {
    Throwable cause = tellingOf(failure);
    return cause instanceof RedisMovedException
        ? Optional.of(Refusal.CLUSTER)
        : Refusal.of(message(cause));
  }

  private BackendException answered(Throwable cause) {
    return refusal(cause)
        .map(each -> fault(each.kind(), each.problem(place), each.advice(), cause))
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
        "The server at " + place + " answered with an error that Pynmon does not know.",
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
        "There is no Redis server at " + place + ".",
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
    return fault(refusal.kind(), refusal.problem(place), refusal.advice(), cause);
  }

  private BackendException lostTrack(SentinelException cause) {
    return cause.isAnswered()
        ? fault(
            Kind.UNAVAILABLE,
            "The sentinels know no master for " + place + ".",
            "Check the name between the slashes of the address; they are asked again at the next request.",
            cause)
        : fault(
            Kind.UNAVAILABLE,
            "No sentinel answers for " + place + ".",
            "Check that they run and can be reached from here; they are asked again at the next request.",
            cause);
  }

  private BackendException hungUp(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "The server at " + place + " broke off the connection without an answer.",
        "Check that it is a Redis server, and whether it wants TLS (rediss:// instead of redis://).",
        cause);
  }

  private BackendException foreign(Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "What listens at " + place + " does not answer as a Redis server does.",
        "Check host and port, and whether it wants TLS (rediss:// instead of redis://).",
        cause);
  }

  private BackendException broken(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE, "The server at " + place + " broke off the connection.", AGAIN, cause);
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
        "The server at " + place + " did not answer in time.",
        "Try again; if it stays so, the server is busy or the way to it is slow.",
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

  private static boolean isTimeout(Throwable cause) {
    return cause instanceof TimeoutException
        || cause instanceof RedisTimeoutException
        || cause instanceof SocketTimeoutException
        || cause.getClass().getSimpleName().contains("ConnectTimeout");
  }

  /** Redisson's words for an answer that is none. */
  private static boolean isGibberish(Throwable cause) {
    return cause instanceof IllegalStateException && message(cause).startsWith("Can't decode");
  }

  /** The first that we know by its kind, else the one behind all others. */
  private static Throwable tellingOf(Throwable failure) {
    Throwable telling = failure;
    for (Throwable next = failure; next != null; next = isTelling(next) ? null : next.getCause()) {
      telling = next;
    }
    return telling;
  }

  private static boolean isTelling(Throwable failure) {
    return failure instanceof BackendException
        || failure instanceof PemException
        || failure instanceof SentinelException
        || failure instanceof SSLException
        || failure instanceof UnknownHostException;
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message;
  }
}
