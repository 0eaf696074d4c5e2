package dev.pynmon.application.service.access;

import dev.pynmon.application.port.in.access.AuthenticateUseCase;
import dev.pynmon.application.port.in.access.SignIn;
import dev.pynmon.application.port.out.access.Account;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who somebody is. */
public final class AuthenticateService implements AuthenticateUseCase {
  private static final Logger LOG = LoggerFactory.getLogger(AuthenticateService.class);

  private static final long PATIENCE_SECONDS = 5;
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final Accounts accounts;
  private final Guesses guesses;

  /**
   * One at a time, since a password takes a processor for some tenths of a second, and others have
   * work to do. Strangers, however many, keep nobody waiting who has signed in from the same place
   * before.
   */
  private final Semaphore strangers = new Semaphore(1, true);

  private final Semaphore familiar = new Semaphore(1, true);

  /**
   * Knows these accounts.
   *
   * @param nanos measures waits
   */
  public AuthenticateService(Accounts accounts, LongSupplier nanos) {
    this.accounts = accounts;
    this.guesses = new Guesses(nanos);
  }

  @Override
  public boolean isOn() {
    return accounts.isOn();
  }

  @Override
  public SignIn signIn(String name, String password, String origin) {
    if (name.length() > Account.LONGEST_NAME) {
      return new SignIn.Wrong(Duration.ZERO);
    }
    Guess guess = new Guess(name, origin);
    Duration wait = guesses.begin(guess);
    return wait.isZero() ? inTurn(guess, password) : new SignIn.Wait(wait);
  }

  private SignIn inTurn(Guess guess, String password) {
    Semaphore turns = guesses.isFamiliar(guess) ? familiar : strangers;
    try {
      if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        try {
          return check(guess, password);
        } finally {
          turns.release();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    guesses.unchecked(guess);
    return new SignIn.Wait(BUSY);
  }

  private SignIn check(Guess guess, String password) {
    return accounts
        .check(guess.name(), password)
        .map(account -> right(guess, account))
        .orElseGet(() -> wrong(guess));
  }

  private SignIn right(Guess guess, Account account) {
    guesses.right(guess);
    LOG.info("{} signed in from {}", Printable.of(account.name()), Printable.of(guess.origin()));
    return new SignIn.SignedIn(actor(account, How.SESSION), account.epoch());
  }

  /** A name that does not exist is not logged: it may be a password in the wrong field. */
  private SignIn wrong(Guess guess) {
    String whose = accounts.find(guess.name()).map(Account::name).orElse("nobody who is known");
    LOG.info("Wrong password of {} from {}", Printable.of(whose), Printable.of(guess.origin()));
    return new SignIn.Wrong(guesses.pause(guess));
  }

  @Override
  public Optional<Actor> session(String name, long epoch) {
    return accounts
        .find(name)
        .filter(account -> account.epoch() == epoch)
        .map(account -> actor(account, How.SESSION));
  }

  @Override
  public Optional<Actor> token(String token) {
    return accounts.holder(token).map(account -> actor(account, How.TOKEN));
  }

  @Override
  public Actor proxied(String name) {
    Role role = accounts.find(name).map(Account::role).orElse(Role.VIEWER);
    return new Actor(name, role, How.PROXY);
  }

  private static Actor actor(Account account, How how) {
    return new Actor(account.name(), account.role(), how);
  }
}
