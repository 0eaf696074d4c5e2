package dev.pynmon.application.port.in.access;

import dev.pynmon.domain.access.Actor;
import java.util.Optional;

/**
 * Tells who somebody is. No answer tells whether a name exists. Safe for concurrent use; what is
 * hostile may be passed to all of it.
 */
public interface AuthenticateUseCase {
  /** Whether there are accounts at all; when not, nobody can sign in. */
  boolean isOn();

  /**
   * Checks a password. Guessing is slowed, per name and per origin, and never so that guesses from
   * elsewhere keep somebody out: an answer of {@link SignIn.Wait} is about this origin alone. Takes
   * a few tenths of a second of a processor, and waits some seconds for one at most.
   *
   * @param origin where the guess comes from: the visitor's network address, or what else tells
   *     them apart, such as the id of a signed cookie of a browser that has signed in before
   */
  SignIn signIn(String name, String password, String origin);

  /**
   * Who a session of this user belongs to, with the role of today; nobody when the user is gone or
   * their sessions were ended since.
   *
   * @param epoch what {@link SignIn.SignedIn} told
   */
  Optional<Actor> session(String name, long epoch);

  /** Whose token this is. Tokens are too long to be guessed, so nothing slows this. */
  Optional<Actor> token(String token);

  /** Whom a trusted proxy names: with the role of the account of that name, else a viewer. */
  Actor proxied(String name);
}
