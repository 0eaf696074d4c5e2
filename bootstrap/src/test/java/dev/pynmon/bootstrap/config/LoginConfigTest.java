package dev.pynmon.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.web.access.AddressRange;
import dev.pynmon.web.access.TlsFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginConfigTest {
  @TempDir Path folder;

  @Test
  void nothingSaid_isNoLogin() {
    assertThat(login())
        .isEqualTo(
            new LoginConfig(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
    assertThat(login().isOn()).isFalse();
  }

  @Test
  void file_saysEverything() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("pynmon.toml"),
            """
            auth-file = "users.toml"
            session-key = "/keys/session"
            allowed-host = ["monitor.example.org", "m"]
            auth-proxy-header = "X-Remote-User"
            trusted-proxy = ["10.0.0.0/24", "::1"]
            tls-cert = "cert.pem"
            tls-key = "key.pem"
            """);

    assertThat(LoginConfig.of(settings(Map.of(Key.CONFIG, List.of(file.toString())))))
        .isEqualTo(
            new LoginConfig(
                Optional.of(folder.resolve("users.toml")),
                Optional.of(Path.of("/keys/session")),
                List.of("monitor.example.org", "m"),
                Optional.of("X-Remote-User"),
                Stream.of("10.0.0.0/24", "::1")
                    .map(text -> AddressRange.parse(text).orElseThrow())
                    .toList(),
                Optional.of(new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "auth-file=u",
        "trusted-proxy=10.0.0.7",
        "auth-proxy-header=X-User trusted-proxy=10.0.0.7",
        "allowed-host=m read-only=true",
        "allowed-host=m auth-file=u",
        "allowed-host=m auth-proxy-header=X-User trusted-proxy=10.0.0.7"
      })
  void whatLetsInNobodyUnknown_isAccepted(String said) {
    assertThat(login(said.split(" "))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auth-proxy-header=X-User | --auth-proxy-header needs --trusted-proxy: without the proxy's"
            + " address anybody could send that header.",
        "allowed-host=m | --allowed-host needs --auth-file, or --auth-proxy-header, or --read-only:"
            + " pages from elsewhere could else write by that name.",
        "tls-cert=c | --tls-cert and --tls-key belong together: HTTPS needs both.",
        "tls-key=k | --tls-cert and --tls-key belong together: HTTPS needs both.",
        "trusted-proxy=proxy | --trusted-proxy is 'proxy'; accepted is an address or a range of"
            + " them, such as 10.0.0.7 or 10.0.0.0/24.",
        "auth-proxy-header=cookie | --auth-proxy-header is 'cookie'; accepted is a header that only"
            + " the proxy sets, such as X-Remote-User.",
        "allowed-host=m:8000 | --allowed-host is 'm:8000'; accepted is a name such as"
            + " monitor.example.org, without a port."
      })
  void whatWouldLetInAnybody_isRefused(String said, String why) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> login(said.split(" ")))
        .withMessage(why);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, '', true",
    "::1, '', true",
    "localhost, auth-file=u, true",
    "0.0.0.0, '', false",
    "0.0.0.0, read-only=true, false",
    "0.0.0.0, trusted-proxy=10.0.0.7, false",
    "0.0.0.0, tls-cert=c tls-key=k, false",
    "0.0.0.0, auth-file=u, true",
    "'::', auth-proxy-header=X-User trusted-proxy=10.0.0.7, true"
  })
  void addressThatOthersReach_needsALogin(String host, String said, boolean accepted) {
    Settings settings = settings(said(said.split(" "), host));
    LoginConfig login = LoginConfig.of(settings);

    if (accepted) {
      ServerConfig server = ServerConfig.of(settings, login);
      assertThat(server.host()).isEqualTo(host);
      assertThat(server.isLocal()).isEqualTo(!host.equals("0.0.0.0") && !host.equals("::"));
    } else {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> ServerConfig.of(settings, login))
          .withMessageStartingWith("--host " + host + " is refused: ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "auth-file=u, true",
    "auth-file=u tls-cert=c tls-key=k, false",
    "auth-file=u trusted-proxy=10.0.0.7, false",
    "auth-proxy-header=X-User trusted-proxy=10.0.0.7, false"
  })
  void passwordsInTheClear_areKnown(String said, boolean open) {
    assertThat(login(said.split(" ")).isOpenToListeners()).isEqualTo(open);
  }

  private LoginConfig login(String... said) {
    return LoginConfig.of(settings(said(said, "127.0.0.1")));
  }

  private static Map<Key, List<String>> said(String[] said, String host) {
    Map<Key, List<String>> flags = new EnumMap<>(Map.of(Key.HOST, List.of(host)));
    Arrays.stream(said)
        .filter(one -> !one.isEmpty())
        .map(one -> one.split("=", 2))
        .forEach(one -> flags.put(Key.ofFileKey(one[0]).orElseThrow(), List.of(one[1])));
    return flags;
  }

  private Settings settings(Map<Key, List<String>> flags) {
    return Settings.of(flags, new Host(folder, Map.of(), Optional.empty(), "test"));
  }
}
