package dev.pynmon.web.access;

import dev.pynmon.application.port.in.AccessUseCases;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Route;
import java.time.Clock;
import java.util.List;

/** Who may come in, put together once. Safe for concurrent use. */
public final class Access {
  private final AccessUseCases useCases;
  private final Sessions sessions;
  private final Door door;

  /**
   * @param base the path under which everything lies; "" or {@code /x}
   */
  public Access(String base, AccessConfig config, AccessUseCases useCases, Clock clock) {
    this.useCases = useCases;
    this.sessions = new Sessions(config.sessionKey(), clock);
    this.door = new Door(base, config, useCases.authentication(), sessions, clock);
  }

  /** What decides whether a request is answered. */
  public Door door() {
    return door;
  }

  /** Signing in and out. */
  public List<Route> routes(Html html) {
    return LoginPages.routes(html, useCases.authentication(), sessions);
  }
}
