package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendFault.Kind;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why a server does not answer what it was asked, by the words with which its answer begins. The
 * rest of such an answer is never shown: it may hold what was sent.
 */
enum Refusal {
  WRONG_PASSWORD(
      "WRONGPASS",
      Kind.UNSUPPORTED,
      "The %s does not take this user and password.",
      "Check both, and whether the server has that user."),
  OLD_WRONG_PASSWORD(
      "ERR invalid password", Kind.UNSUPPORTED, "The %s does not take this password.", "Check it."),
  NO_PASSWORD_GIVEN(
      "NOAUTH",
      Kind.UNSUPPORTED,
      "The %s asks for a password.",
      "Put it into PYNMON_REDIS_PASSWORD, into the address, or into pynenc's configuration."),
  NO_PASSWORD_WANTED(
      "ERR AUTH",
      Kind.UNSUPPORTED,
      "The %s has no password, but was given one.",
      "Leave it out, or check that this is the right server."),
  NO_SUCH_DATABASE(
      "ERR DB index",
      Kind.UNSUPPORTED,
      "The %s has no database of this number.",
      "Check the number at the end of the address."),
  LOADING(
      "LOADING",
      Kind.UNAVAILABLE,
      "The %s is still loading its data.",
      "It is asked again at the next request."),
  MASTER_DOWN(
      "MASTERDOWN",
      Kind.UNAVAILABLE,
      "The %s is a replica that has lost its master, and answers nobody.",
      "It is asked again at the next request."),
  BUSY(
      "BUSY",
      Kind.UNAVAILABLE,
      "The %s runs a script and answers nobody.",
      "It is asked again at the next request."),
  TOO_MANY_CLIENTS(
      "ERR max number of clients",
      Kind.UNAVAILABLE,
      "The %s takes no more connections.",
      "Raise its maxclients, or end clients that are no longer used."),
  PROTECTED(
      "DENIED",
      Kind.UNSUPPORTED,
      "The %s takes connections from its own machine only.",
      "It is in protected mode: give it a password, or let it listen to others."),
  WRONG_TYPE(
      "WRONGTYPE",
      Kind.CORRUPT_DATA,
      "A key on the %s holds something else than pynenc writes.",
      "Another program may use the same keys."),
  REPLICA(
      "READONLY",
      Kind.UNSUPPORTED,
      "The %s is a replica, which takes no changes.",
      "Name its master instead."),
  NOT_PERSISTED(
      "MISCONF",
      Kind.UNAVAILABLE,
      "The %s cannot save its data to disk, and takes no changes until it can.",
      "Its log tells why."),
  OUT_OF_MEMORY(
      "OOM",
      Kind.UNAVAILABLE,
      "The %s has no memory left, and takes nothing new.",
      "Raise its maxmemory, or remove what is no longer needed."),
  NOT_PERMITTED(
      "NOPERM",
      Kind.UNSUPPORTED,
      "The user may not read all of pynenc's data on the %s.",
      "Give it the rights that docs/redis.md names."),
  UNKNOWN_COMMAND(
      "ERR unknown command",
      Kind.UNSUPPORTED,
      "The %s does not know a command that Pynmon needs.",
      "Pynmon needs Redis 6.2 or newer."),
  CLUSTER_WITHOUT_DATABASES(
      "ERR SELECT is not allowed in cluster",
      Kind.UNSUPPORTED,
      "The %s is part of a cluster.",
      "pynenc does not run on a cluster, nor does Pynmon read one."),
  CLUSTER(
      "MOVED",
      Kind.UNSUPPORTED,
      "The %s is part of a cluster.",
      "pynenc does not run on a cluster, nor does Pynmon read one.");

  private final String beginning;
  private final Kind kind;
  private final String problem;
  private final String advice;

  Refusal(String beginning, Kind kind, String problem, String advice) {
    this.beginning = beginning;
    this.kind = kind;
    this.problem = problem;
    this.advice = advice;
  }

  /** What an answer says. */
  static Optional<Refusal> of(String answer) {
    return Arrays.stream(values()).filter(each -> answer.startsWith(each.beginning)).findFirst();
  }

  /** Whether a server may say this before it was asked anything, and then hang up. */
  static boolean isFarewell(String answer) {
    return of(answer).filter(each -> each == TOO_MANY_CLIENTS || each == PROTECTED).isPresent();
  }

  Kind kind() {
    return kind;
  }

  /** Of whom: {@code server at host:port}. */
  String problem(String who) {
    return problem.formatted(who);
  }

  String advice() {
    return advice;
  }
}
