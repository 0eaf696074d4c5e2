package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.redis.tls.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  private static Address address(String text) {
    return Address.of(StoreUrl.parse(text));
  }

  private static Endpoint endpoint(String text) {
    Address address = address(text);
    return address.server(address.hosts().getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "redis://cache, cache, 6379, 0, , ",
    "redis://cache/, cache, 6379, 0, , ",
    "REDIS://Cache.Example:6380/2, cache.example, 6380, 2, , ",
    "redis://cache:/3/, cache, 6379, 3, , ",
    "redis://my_cache-1/0, my_cache-1, 6379, 0, , ",
    "redis://shop@cache, cache, 6379, 0, shop, ",
    "redis://:hunter2@cache, cache, 6379, 0, , hunter2",
    "redis://shop:hunter2@cache/1, cache, 6379, 1, shop, hunter2",
    "redis://shop:@cache/1, cache, 6379, 1, shop, ",
    "redis://sh%40p:hun%2Fter%3A2@cache, cache, 6379, 0, sh@p, hun/ter:2",
    "redis://shop:hun:ter@2@cache, cache, 6379, 0, shop, hun:ter@2",
    "redis://shop:a+b@cache, cache, 6379, 0, shop, a+b",
    "redis://127.0.0.1:1/15, 127.0.0.1, 1, 15, , ",
    "redis://[::1], ::1, 6379, 0, , ",
    "redis://u:p@[2001:DB8::1]:7000/4, 2001:db8::1, 7000, 4, u, p",
    "redis://cache/1?db=7, cache, 6379, 7, , ",
    "redis://cache?username=shop&password=hun%40ter2, cache, 6379, 0, shop, hun@ter2",
    "redis://shop:one@cache?username=x&password=two, cache, 6379, 0, shop, one",
    "redis://cache?decode_responses=True&max_connections=5, cache, 6379, 0, , "
  })
  void server(String text, String host, int port, int database, String user, String password) {
    assertThat(endpoint(text))
        .isEqualTo(
            new Endpoint(
                host,
                port,
                database,
                Optional.ofNullable(user),
                Optional.ofNullable(password),
                Optional.empty()));
  }

  @Test
  void tls_isStrict_unlessSomebodyAsks() {
    assertThat(endpoint("rediss://cache").tls()).contains(Tls.STRICT);
    assertThat(endpoint("rediss://cache?ssl_cert_reqs=optional").tls()).contains(Tls.STRICT);
    assertThat(verification("ssl_cert_reqs=none")).isEqualTo(Tls.Verification.NONE);
    assertThat(verification("ssl_check_hostname=false")).isEqualTo(Tls.Verification.TRUST);
    assertThat(verification("ssl_check_hostname=True")).isEqualTo(Tls.Verification.FULL);
  }

  private static Tls.Verification verification(String parameter) {
    return endpoint("rediss://cache?" + parameter).tls().orElseThrow().verification();
  }

  @Test
  void tls_namesItsFiles() {
    assertThat(
            endpoint("rediss://cache?ssl_ca_certs=/a%20b.pem&ssl_certfile=c.pem&ssl_keyfile=k.pem")
                .tls())
        .contains(
            new Tls(
                Tls.Verification.FULL,
                Optional.of(Path.of("/a b.pem")),
                Optional.of(Path.of("c.pem")),
                Optional.of(Path.of("k.pem"))));
  }

  @Test
  void timeouts_areThoseOfTheAddress() {
    Address address = address("redis://cache?socket_timeout=2.5&socket_connect_timeout=1");
    assertThat(address.timeout()).contains(Duration.ofMillis(2_500));
    assertThat(address.connectTimeout()).contains(Duration.ofSeconds(1));
    assertThat(address("redis://cache").timeout()).isEmpty();
  }

  @Test
  void sentinels_areAskedForAName() {
    Address address =
        address(
            "redis-sentinel://u:p@one,Two:26380/my%20master/3"
                + "?sentinel_username=su&sentinel_password=sp&ssl=true");
    assertThat(address.hosts())
        .containsExactly(new HostPort("one", 26_379), new HostPort("two", 26_380));
    assertThat(address.master()).contains("my master");
    assertThat(address.sentinel(address.hosts().get(1)))
        .isEqualTo(
            new Endpoint(
                "two", 26_380, 0, Optional.of("su"), Optional.of("sp"), Optional.of(Tls.STRICT)));
    assertThat(address.server(new HostPort("10.0.0.1", 6_379)))
        .isEqualTo(
            new Endpoint(
                "10.0.0.1", 6_379, 3, Optional.of("u"), Optional.of("p"), Optional.of(Tls.STRICT)));
    assertThat(address.place()).isEqualTo("my master (sentinels one:26379, two:26380)");
  }

  @Test
  void orAs_countsForAddressesThatNameNobody() {
    Login other = new Login(Optional.of("o"), Optional.of("s"));
    assertThat(address("redis://cache").orAs(other).login()).isEqualTo(other);
    assertThat(address("redis://@cache").orAs(other).login()).isEqualTo(Login.NOBODY);
    assertThat(address("redis://u@cache").orAs(other).login())
        .isEqualTo(new Login(Optional.of("u"), Optional.empty()));
    assertThat(address("redis://cache?password=p").orAs(other).login())
        .isEqualTo(new Login(Optional.empty(), Optional.of("p")));
  }

  @ParameterizedTest
  @CsvSource({
    "redis://u:p@Cache, redis://cache:6379/0",
    "redis://cache:6379/0/?socket_timeout=3, redis://cache:6379/0",
    "redis://cache?db=2&password=p, redis://cache:6379/2",
    "rediss://cache, rediss://cache:6379/0",
    "redis://[::1]/, redis://[::1]:6379/0",
    "'redis-sentinel://u:p@one,two:26379/main', 'redis-sentinel://one:26379,two:26379/main/0'"
  })
  void canonical_isOneForEverySpelling(String text, String canonical) {
    assertThat(Servers.canonical(StoreUrl.parse(text))).isEqualTo(StoreUrl.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redis:cache | needs two slashes, as in redis://host:6379/0.",
        "redis:// | needs a host, as in redis://host:6379/0.",
        "redis://:hunter2@/0 | needs a host, as in redis://host:6379/0.",
        "redis://u:hun/ter2@cache | holds a character that must be encoded there",
        "redis://u:hun?ter2@cache | holds a character that must be encoded there",
        "redis://cache#hunter2 | holds a character that must be encoded there",
        "redis://one,two | names several hosts, which only redis-sentinel:// may.",
        "redis://cache/hunter2 | is no number, as in redis://host:6379/0.",
        "redis://cache/-1 | is no number, as in redis://host:6379/0.",
        "redis://cache/0/1 | is no number, as in redis://host:6379/0.",
        "redis://cache?db=x | is no number, as in redis://host:6379/0.",
        "redis://cache:hunter2 | is no number from 1 to 65535.",
        "redis://cache:0 | is no number from 1 to 65535.",
        "redis://cache:65536 | is no number from 1 to 65535.",
        "redis://::1 | IPv6 stands in brackets, as in redis://[::1]:6379/0.",
        "redis://ca che | is neither a name nor an address",
        "redis://cache?ssl_cert_reqs=none | has the parameter ssl_cert_reqs, which needs rediss://.",
        "rediss://cache?ssl_cert_reqs=maybe | accepted is required, optional or none.",
        "rediss://cache?ssl_keyfile=k | accepted is a key beside the certificate of ssl_certfile.",
        "redis://cache?socket_timeout=hunter2 | accepted is a number of seconds to 60, such as 2.5.",
        "redis://cache?socket_timeout=0 | accepted is a number of seconds to 60, such as 2.5.",
        "redis://cache?hunter2=1 | has the unknown parameter '…'; accepted are db, password,",
        "redis://cache?retries=1 | has the unknown parameter 'retries'; accepted are db, password,",
        "redis-sentinel://cache | names what they watch, as in",
        "unix:///run/redis.sock | begins with redis://, rediss:// or redis-sentinel://."
      })
  void wrongAddress_saysWhatIsAccepted_andRepeatsNothing(String text, String end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> address(text))
        .withMessageContaining(end)
        .withMessageStartingWith("The ")
        .withMessageNotContainingAny("hunter2", "ter2", "hun/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis://shop:hunter2@cache/0", "redis://cache?password=hunter2"})
  void nothing_showsTheCredentials(String text) {
    Address address = address(text);
    assertThat(List.of(address, address.login(), endpoint(text), address.canonical()))
        .extracting(Object::toString)
        .noneMatch(shown -> shown.contains("hunter2") || shown.contains("shop"));
  }
}
