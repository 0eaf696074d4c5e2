package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.access.AuditView;
import dev.pynmon.application.port.in.access.AuthenticateUseCase;
import dev.pynmon.application.port.in.access.ShowAuditUseCase;
import dev.pynmon.application.port.in.access.SignIn;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.search.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts as a test puts them in: whoever is in {@link #roles} signs in with their name as
 * password, and with {@code token-NAME} as token. Without any nobody needs to.
 */
public final class FakeAccess implements AuthenticateUseCase, ShowAuditUseCase {
  public final Map<String, Role> roles = new HashMap<>();
  public final List<AuditEntry> audit = new ArrayList<>();
  public final List<String> origins = new ArrayList<>();
  public Optional<String> notice = Optional.empty();
  public Duration wait = Duration.ZERO;
  public long epoch = 1;

  @Override
  public boolean isOn() {
    return !roles.isEmpty();
  }

  @Override
  public SignIn signIn(String name, String password, String origin) {
    origins.add(origin);
    if (wait.isPositive()) {
      return new SignIn.Wait(wait);
    }
    return roles.containsKey(name) && name.equals(password)
        ? new SignIn.SignedIn(actor(name, How.SESSION), epoch)
        : new SignIn.Wrong(Duration.ZERO);
  }

  @Override
  public Optional<Actor> session(String name, long sessionEpoch) {
    return roles.containsKey(name) && sessionEpoch == epoch
        ? Optional.of(actor(name, How.SESSION))
        : Optional.empty();
  }

  @Override
  public Optional<Actor> token(String token) {
    return roles.keySet().stream()
        .filter(name -> token.equals("token-" + name))
        .findFirst()
        .map(name -> actor(name, How.TOKEN));
  }

  @Override
  public Actor proxied(String name) {
    return actor(name, How.PROXY);
  }

  private Actor actor(String name, How how) {
    return new Actor(name, roles.getOrDefault(name, Role.VIEWER), how);
  }

  @Override
  public AuditView show(Actor actor, Optional<Search> search, int page) {
    return new AuditView(audit, 1, 1, audit.size(), Instant.EPOCH, notice);
  }
}
