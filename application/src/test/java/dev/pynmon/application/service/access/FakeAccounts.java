package dev.pynmon.application.service.access;

import dev.pynmon.application.port.out.access.Account;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.domain.access.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory, whose passwords and tokens are their names. */
final class FakeAccounts implements Accounts {
  final Map<String, Account> accounts = new HashMap<>();
  Optional<String> problem = Optional.empty();
  Runnable checking = () -> {};
  int checks;

  FakeAccounts add(String name, Role role, long epoch) {
    accounts.put(name, new Account(name, role, epoch));
    return this;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public Optional<Account> check(String name, String password) {
    checks++;
    checking.run();
    return find(name).filter(_ -> name.equals(password));
  }

  @Override
  public Optional<Account> holder(String token) {
    return find(token);
  }

  @Override
  public Optional<String> problem() {
    return problem;
  }
}
