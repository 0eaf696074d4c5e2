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

/**
 * Tells who somebody is.
 *
 * @param accounts who there is
 */
public record AuthenticateService(Accounts accounts) implements AuthenticateUseCase {
  @Override
  public boolean isOn() {
    return accounts.isOn();
  }

  @Override
  public SignIn signIn(String name, String password, String origin) {
    return accounts
        .check(name, password)
        .<SignIn>map(account -> new SignIn.SignedIn(actor(account, How.SESSION), account.epoch()))
        .orElseGet(() -> new SignIn.Wrong(Duration.ZERO));
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
