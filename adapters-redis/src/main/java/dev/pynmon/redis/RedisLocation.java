package dev.pynmon.redis;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigClass;
import dev.pynmon.domain.app.ConfigValue;
import dev.pynmon.redis.server.Percent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where pynenc's configuration says that a component lies in Redis (wire format, section 12.2).
 *
 * @param config the configuration
 * @param settings pynenc's class of the component's settings
 */
record RedisLocation(AppConfig config, ConfigClass settings) {
  private static final ConfigClass REDIS = new ConfigClass("ConfigRedis", List.of());
  private static final String URL = "redis_url";
  private static final List<String> PLACE = List.of(URL, "redis_host", "redis_port", "redis_db");
  private static final List<String> TIMEOUTS = List.of("socket_timeout", "socket_connect_timeout");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,4}(\\.\\d{1,9})?");

  /** A worker may wait for its server longer than a page can, and a stored configuration say so. */
  private static final double MAX_SECONDS = 10;

  private static final Pattern WITHOUT_HOST = Pattern.compile("^(//(?:[^/?#]*@)?+)(?=[:/?#]|$)");

  /** The name of pynenc's class for a component in Redis. */
  static String className(Component component) {
    return "Redis" + component.pynencName();
  }

  /**
   * The address, if the component is in Redis. A configuration that names no class for it may still
   * belong to an application whose builder does, so that a place is named is enough.
   */
  static Optional<StoreUrl> of(Component component, AppConfig config) {
    ConfigClass settings =
        new ConfigClass(
            "Config" + component.pynencName() + "Redis", List.of(REDIS, ConfigClass.of(component)));
    RedisLocation location = new RedisLocation(config, settings);
    boolean isOurs =
        config
            .classOf(component)
            .map(className(component)::equals)
            .orElseGet(() -> PLACE.stream().anyMatch(key -> location.find(key).isPresent()));
    return isOurs ? Optional.of(location.url()) : Optional.empty();
  }

  private StoreUrl url() {
    return find(URL)
        .map(text -> withHost(StoreUrl.parse(text)))
        .map(this::withTimeouts)
        .orElseGet(this::assembled);
  }

  /** As redis-py does it, a server that nobody names is on this machine. */
  private static StoreUrl withHost(StoreUrl url) {
    String address = WITHOUT_HOST.matcher(url.address()).replaceFirst("$1localhost");
    return new StoreUrl(url.scheme(), address);
  }

  private StoreUrl withTimeouts(StoreUrl url) {
    String more =
        TIMEOUTS.stream()
            .filter(key -> !url.address().contains(key + "="))
            .flatMap(this::parameter)
            .collect(Collectors.joining("&"));
    return more.isEmpty()
        ? url
        : new StoreUrl(
            url.scheme(), url.address() + (url.address().contains("?") ? "&" : "?") + more);
  }

  private Stream<String> parameter(String key) {
    return find(key).filter(RedisLocation::isShort).map(value -> key + "=" + value).stream();
  }

  private static boolean isShort(String seconds) {
    return SECONDS.matcher(seconds).matches()
        && Double.parseDouble(seconds) > 0.01
        && Double.parseDouble(seconds) <= MAX_SECONDS;
  }

  private StoreUrl assembled() {
    String host = find("redis_host").orElse("localhost");
    String bracketed = host.contains(":") ? "[" + host + "]" : Percent.encode(host);
    String port = Percent.encode(find("redis_port").orElse("6379"));
    String database = Percent.encode(find("redis_db").orElse("0"));
    String address = "//" + credentials() + bracketed + ":" + port + "/" + database;
    return withTimeouts(new StoreUrl("redis", address));
  }

  private String credentials() {
    String user = find("redis_username").map(Percent::encode).orElse("");
    String password = find("redis_password").map(text -> ":" + Percent.encode(text)).orElse("");
    return user.isEmpty() && password.isEmpty() ? "" : user + password + "@";
  }

  private Optional<String> find(String key) {
    return config.find(settings, key).map(ConfigValue::text).filter(text -> !text.isEmpty());
  }

  /** The configuration holds credentials. */
  @Override
  public String toString() {
    return "RedisLocation[" + settings.name() + "]";
  }
}
