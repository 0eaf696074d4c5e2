package dev.pynmon.application.port.out.access;

import java.util.Optional;

/**
 * Knows who may use the monitor, as of now: a change counts within seconds. Never throws for what
 * it is asked; safe for concurrent use.
 */
public interface Accounts {
  /** Knows nobody. */
  Accounts NONE = new None();

  /** Whether there is a list of accounts, be it empty. */
  boolean isOn();

  /** The account of this name. */
  Optional<Account> find(String name);

  /**
   * The account of this name if this is its password. Slow on purpose, and equally so for a name
   * that does not exist.
   */
  Optional<Account> check(String name, String password);

  /** Whose bearer token this is: an account under the token's own name. */
  Optional<Account> holder(String token);

  /** What is wrong with the list, in a sentence for admins: one that is older is used. */
  Optional<String> problem();

  /** What {@link #NONE} is. */
  record None() implements Accounts {
    @Override
    public boolean isOn() {
      return false;
    }

    @Override
    public Optional<Account> find(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Account> check(String name, String password) {
      return Optional.empty();
    }

    @Override
    public Optional<Account> holder(String token) {
      return Optional.empty();
    }

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }
  }
}
