package dev.pynmon.redis.server;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.redis.tls.Tls;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an address says.
 *
 * @param hosts the server, or the sentinels that know where it is
 * @param master the name that the sentinels have for the server; empty without sentinels
 * @param database the number of the database
 * @param login who we are on the server
 * @param sentinelLogin who we are on the sentinels
 * @param namesLogin whether the address says who we are, if only that we are nobody
 * @param tls how connections are secured, if they are
 * @param timeout the longest that one read may take, if said
 * @param connectTimeout the longest that a connection may take, if said
 */
record Address(
    List<HostPort> hosts,
    Optional<String> master,
    int database,
    Login login,
    Login sentinelLogin,
    boolean namesLogin,
    Optional<Tls> tls,
    Optional<Duration> timeout,
    Optional<Duration> connectTimeout) {
  static final String PLAIN = "redis";
  static final String SECURE = "rediss";
  static final String SENTINEL = "redis-sentinel";

  private static final int SENTINEL_PORT = 26_379;

  /**
   * Understands an address.
   *
   * @throws IllegalArgumentException with a sentence for people
   */
  static Address of(StoreUrl url) {
    return switch (url.scheme()) {
      case PLAIN, SECURE -> server(AddressParts.of(url), url.scheme().equals(SECURE));
      case SENTINEL -> sentinels(AddressParts.of(url));
      default ->
          throw new IllegalArgumentException(
              "The address of a Redis store begins with redis://, rediss:// or redis-sentinel://.");
    };
  }

  private static Address server(AddressParts parts, boolean secure) {
    Parameters parameters = Parameters.of(parts.query(), secure, false);
    List<HostPort> hosts = HostPort.all(parts.hosts(), Endpoint.DEFAULT_PORT);
    if (hosts.size() > 1) {
      throw new IllegalArgumentException(
          "The address of a Redis store names several hosts, which only redis-sentinel:// may.");
    }
    return of(
        hosts, Optional.empty(), parts, database(parameters, parts.path()), parameters, secure);
  }

  private static Address sentinels(AddressParts parts) {
    Parameters parameters = Parameters.of(parts.query(), false, true);
    List<HostPort> hosts = HostPort.all(parts.hosts(), SENTINEL_PORT);
    String[] path = parts.path().split("/", -1);
    if (path[0].isEmpty() || path.length > 2) {
      throw new IllegalArgumentException(
          "The address of a Redis store behind sentinels names what they watch, as in"
              + " redis-sentinel://host:26379,other:26379/mymaster/0.");
    }
    int database = database(parameters, path.length == 2 ? path[1] : "");
    boolean secure = parameters.flag("ssl", false);
    return of(hosts, Optional.of(Percent.decode(path[0])), parts, database, parameters, secure);
  }

  private static Address of(
      List<HostPort> hosts,
      Optional<String> master,
      AddressParts parts,
      int database,
      Parameters parameters,
      boolean secure) {
    Login login =
        new Login(
            parts.user().or(() -> parameters.text("username")),
            parts.password().or(() -> parameters.text("password")));
    return new Address(
        hosts,
        master,
        database,
        login,
        new Login(parameters.text("sentinel_username"), parameters.text("sentinel_password")),
        parts.userInfo().isPresent() || !login.equals(Login.NOBODY),
        secure ? Optional.of(tls(parameters)) : Optional.empty(),
        parameters.seconds("socket_timeout"),
        parameters.seconds("socket_connect_timeout"));
  }

  private static int database(Parameters parameters, String path) {
    String text = parameters.text("db").orElse(path.isEmpty() ? "0" : Percent.decode(path));
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "The database in the address of a Redis store is no number, as in redis://host:6379/0.");
    }
    return Integer.parseInt(text);
  }

  private static Tls tls(Parameters parameters) {
    Optional<Path> certificate = path(parameters, "ssl_certfile");
    Optional<Path> key = path(parameters, "ssl_keyfile");
    if (key.isPresent() && certificate.isEmpty()) {
      throw Parameters.wrong("ssl_keyfile", "a key beside the certificate of ssl_certfile");
    }
    return new Tls(verification(parameters), path(parameters, "ssl_ca_certs"), certificate, key);
  }

  /** A server always shows a certificate, so what Python calls optional is required, too. */
  private static Tls.Verification verification(Parameters parameters) {
    boolean named = parameters.flag("ssl_check_hostname", true);
    return switch (parameters.text("ssl_cert_reqs").orElse("required")) {
      case "required", "optional" -> named ? Tls.Verification.FULL : Tls.Verification.TRUST;
      case "none" -> Tls.Verification.NONE;
      default -> throw Parameters.wrong("ssl_cert_reqs", "required, optional or none");
    };
  }

  private static Optional<Path> path(Parameters parameters, String name) {
    try {
      return parameters.text(name).map(Path::of);
    } catch (InvalidPathException _) {
      throw Parameters.wrong(name, "the path of a PEM file");
    }
  }

  /** Where to look for it, for people. */
  String place() {
    String places = hosts.stream().map(HostPort::text).collect(Collectors.joining(", "));
    return master.map(name -> name + " (sentinels " + places + ")").orElse(places);
  }

  /** The same text for every spelling of an address, without credentials. */
  StoreUrl canonical() {
    String scheme = master.isPresent() ? SENTINEL : tls.isPresent() ? SECURE : PLAIN;
    String places = hosts.stream().map(HostPort::text).collect(Collectors.joining(","));
    String name = master.map(each -> Percent.encode(each) + "/").orElse("");
    return new StoreUrl(scheme, "//" + places + "/" + name + database);
  }

  /** The same server for whoever is given, unless the address itself says who we are. */
  Address orAs(Login other) {
    return namesLogin
        ? this
        : new Address(
            hosts, master, database, other, sentinelLogin, true, tls, timeout, connectTimeout);
  }

  /** The server at this place, for which the address was given. */
  Endpoint server(HostPort place) {
    return endpoint(place, database, login);
  }

  /** A sentinel. */
  Endpoint sentinel(HostPort place) {
    return endpoint(place, 0, sentinelLogin);
  }

  private Endpoint endpoint(HostPort place, int number, Login who) {
    return new Endpoint(place.host(), place.port(), number, who.user(), who.password(), tls);
  }
}
