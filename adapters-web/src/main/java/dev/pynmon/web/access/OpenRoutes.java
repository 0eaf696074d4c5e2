package dev.pynmon.web.access;

import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.asset.Icons;
import dev.pynmon.web.page.Route;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that whoever comes may ask for without telling who they are. There is nothing else. */
public final class OpenRoutes {
  private static final String HEALTH = "/health";
  private static final String LOGIN = "/login";
  private static final String LOGOUT = "/logout";
  private static final String FAVICON = "/favicon.ico";

  private static final Set<String> PATTERNS =
      Stream.concat(
              Stream.of(HEALTH, LOGIN, LOGOUT, FAVICON, "/" + Icons.FILE.name()),
              assets().map(OpenRoutes::pattern))
          .collect(Collectors.toUnmodifiableSet());

  private OpenRoutes() {}

  /** The files that the login loads, each a route of its own. */
  public static Stream<Asset> assets() {
    return Stream.concat(Assets.all().styles().stream(), Stream.of(Assets.all().favicon()));
  }

  /** The route of such a file. */
  public static String pattern(Asset asset) {
    return "/static/" + asset.name();
  }

  static boolean contain(Route route) {
    return PATTERNS.contains(route.pattern());
  }

  /** Whoever looks whether we are there may do so under any name. */
  static boolean anyHost(Route route) {
    return route.pattern().equals(HEALTH);
  }
}
