package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be wrong where sentinels are asked for a server, in sentences for people.
 *
 * @param alias the name of the store
 * @param place the name that they have for the server, and where they are
 */
record SentinelFaults(String alias, String place) {
  private static final String OWN_PASSWORD =
      "Sentinels have a password of their own: ?sentinel_password=…, and sentinel_username.";

  /** All of them are gone or silent. */
  BackendException noAnswer(@Nullable Throwable last) {
    return fault(
        Kind.UNAVAILABLE,
        "No sentinel answers for " + place + ".",
        "Check that they run and can be reached from here; they are asked again at the next request.",
        last);
  }

  /** One of them answered that it knows no such server. */
  BackendException unknownMaster() {
    return fault(
        Kind.UNAVAILABLE,
        "The sentinels know no master for " + place + ".",
        "Check the name between the slashes of the address; they are asked again at the next request.",
        null);
  }

  /** Why one of them refused to answer; empty when it is gone or silent. */
  Optional<BackendException> refused(HostPort sentinel, Throwable failure) {
    Faults faults = new Faults(alias, "sentinel", sentinel.text());
    return faults.isNobody(failure)
        ? Optional.empty()
        : Optional.of(
            Faults.refusal(failure)
                .map(refusal -> refused(faults, refusal, failure))
                .orElseGet(() -> faults.of(failure)));
  }

  private BackendException refused(Faults sentinel, Refusal refusal, Throwable failure) {
    return switch (refusal) {
      case WRONG_PASSWORD, OLD_WRONG_PASSWORD, NO_PASSWORD_GIVEN ->
          fault(refusal.kind(), refusal.problem(sentinel.who()), OWN_PASSWORD, failure);
      case NOT_PERMITTED ->
          fault(
              refusal.kind(),
              "The user may not ask the " + sentinel.who() + ".",
              "Give it the right to SENTINEL get-master-addr-by-name.",
              failure);
      case UNKNOWN_COMMAND ->
          fault(
              refusal.kind(),
              "What listens at " + sentinel.place() + " is no sentinel.",
              "Name the port of one, usually 26379, or begin the address of a server with redis://.",
              failure);
      default -> sentinel.of(failure);
    };
  }

  private BackendException fault(
      Kind kind, String problem, String advice, @Nullable Throwable cause) {
    return new BackendException(new BackendFault(kind, alias, problem, advice), cause);
  }
}
