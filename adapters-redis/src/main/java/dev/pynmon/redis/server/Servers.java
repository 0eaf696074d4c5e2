package dev.pynmon.redis.server;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.StoreUrl;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From the address of a store to its server: {@code redis://[user[:password]@]host[:port][/db]},
 * the same with {@code rediss}, and {@code redis-sentinel://…host[:port][,host[:port]]/name[/db]}.
 */
public final class Servers {
  /** The schemes of these addresses. */
  public static final Set<String> SCHEMES = Set.of(Address.PLAIN, Address.SECURE, Address.SENTINEL);

  /** The setting with the user, for addresses that name nobody. */
  public static final String USERNAME = "redis-username";

  /** The setting with the password, for addresses that name nobody. */
  public static final String PASSWORD = "redis-password";

  /** The settings that are never shown. */
  public static final Set<String> SECRETS = Set.of(USERNAME, PASSWORD);

  private Servers() {}

  /**
   * The server at an address. Connects to nothing yet.
   *
   * @throws IllegalArgumentException with a sentence for people when the address is wrong
   */
  public static Server at(StoreUrl url, BackendContext context) {
    return Server.at(address(url, context), context);
  }

  /**
   * The same server to be written to. Connects to nothing yet.
   *
   * @throws IllegalArgumentException with a sentence for people when the address is wrong
   */
  public static Writer writerAt(StoreUrl url, BackendContext context) {
    Address address = address(url, context);
    return new Writer(() -> Server.apart(address, context));
  }

  private static Address address(StoreUrl url, BackendContext context) {
    return Address.of(url).orAs(login(context.settings()));
  }

  /**
   * The one spelling of an address, without credentials.
   *
   * @throws IllegalArgumentException with a sentence for people when the address is wrong
   */
  public static StoreUrl canonical(StoreUrl url) {
    return Address.of(url).canonical();
  }

  private static Login login(Map<String, String> settings) {
    return new Login(setting(settings, USERNAME), setting(settings, PASSWORD));
  }

  private static Optional<String> setting(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name)).filter(text -> !text.isEmpty());
  }
}
