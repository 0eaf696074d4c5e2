package dev.pynmon.bootstrap.e2e.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The monitor with a login, as it is typed. */
class LoginCommandIT {
  private static final String USERS = "users.toml";
  private static final String PASSWORD = "correct horse";

  /** Of that password, at the least cost that a file may have. */
  private static final String HASH = "$2y$10$84Wnx3DQjollWV0FuSLUpuK0Ww/OLXKBV3UaJ6sjp1UjhuCCKd/4K";

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private String store = "";

  @BeforeEach
  void makeStoreAndUser() throws IOException {
    store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
    write(USERS, "users.anna = { role = 'viewer', epoch = 1, password = '%s' }".formatted(HASH));
  }

  @Test
  void anyAddress_mayBeListenedOn_whereUsersSignIn() throws Exception {
    try (RunningMonitor monitor = monitor("--host", "0.0.0.0", "--auth-file", USERS)) {
      assertThat(monitor.address().getHost()).isEqualTo("0.0.0.0");
      assertThat(browse(monitor, "", "X", "x").statusCode()).isEqualTo(303);
      assertThat(signIn(monitor, "wrong password").statusCode()).isEqualTo(401);

      String cookie = cookie(signIn(monitor, PASSWORD));
      assertThat(browse(monitor, "", "Cookie", cookie).body()).contains("shop4");
      assertThat(typed("passwd", "--end-sessions", "anna", "--auth-file", USERS).code()).isZero();
      Await.until(() -> browse(monitor, "", "Cookie", cookie).statusCode() == 303);
    }
  }

  @Test
  void token_isLetIn_untilItIsRemoved() {
    String token = typed("passwd", "ci", "--token", "--auth-file", USERS).out().strip();
    try (RunningMonitor monitor = monitor("--auth-file", USERS)) {
      String bearer = "Bearer " + token;
      assertThat(browse(monitor, "", "Authorization", bearer).statusCode()).isEqualTo(200);
      assertThat(browse(monitor, "", "Authorization", bearer + "x").statusCode()).isNotEqualTo(200);

      typed("passwd", "ci", "--token", "--remove", "--auth-file", USERS);
      Await.until(() -> browse(monitor, "", "Authorization", bearer).statusCode() != 200);
    }
  }

  @Test
  void sharedKey_letsASessionGoOnAtAnotherInstance() throws Exception {
    write("key", "k".repeat(32) + "\n");
    write("other", "o".repeat(32));
    try (RunningMonitor first = monitor("--auth-file", USERS, "--session-key", "key");
        RunningMonitor second = monitor("--auth-file", USERS, "--session-key", "key");
        RunningMonitor stranger = monitor("--auth-file", USERS, "--session-key", "other")) {
      String cookie = cookie(signIn(first, PASSWORD));

      assertThat(browse(second, "", "Cookie", cookie).statusCode()).isEqualTo(200);
      assertThat(browse(stranger, "", "Cookie", cookie).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void proxyThatIsTrusted_namesItsVisitor() {
    try (RunningMonitor monitor =
        monitor(
            "--host",
            "0.0.0.0",
            "--auth-proxy-header",
            "X-Remote-User",
            "--trusted-proxy",
            "127.0.0.0/8")) {
      assertThat(browse(monitor, "", "X-Remote-User", "anna").statusCode()).isEqualTo(200);
      assertThat(browse(monitor, "", "X", "anna").statusCode()).isNotEqualTo(200);
    }
  }

  @Test
  void proxyThatIsNotTrusted_namesNobody() {
    try (RunningMonitor monitor =
        monitor("--auth-proxy-header", "X-Remote-User", "--trusted-proxy", "192.0.2.1")) {
      assertThat(browse(monitor, "", "X-Remote-User", "anna").statusCode()).isNotEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "--auth-file missing.toml | FOLDER/missing.toml is no file.",
        "--auth-file short | FOLDER/short is not of a known kind; accepted is a file ending in"
            + " .toml, .yaml, .yml or .json.",
        "--session-key missing | --session-key FOLDER/missing cannot be read: is it there, and is"
            + " it permitted to?",
        "--session-key short | --session-key FOLDER/short is too short: a key has at least 32"
            + " bytes, such as those of head -c 32 /dev/urandom.",
        "--session-key open | FOLDER/open may be changed by others than its owner, who so could let"
            + " anybody in; type chmod 600 FOLDER/open.",
        "--tls-cert short --tls-key missing | the certificate FOLDER/short cannot be read: is it"
            + " there, and in PEM?"
      })
  void filesThatWillNotDo_areSaid(String options, String sentence) throws IOException {
    write("short", "x".repeat(31) + "\n\n");
    Files.setPosixFilePermissions(
        write("open", "x".repeat(32)), PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThat(typed(arguments(options.split(" "))))
        .isEqualTo(
            new Typed(
                2, "", "pynmon monitor: " + sentence.replace("FOLDER", folder.toString()) + "\n"));
  }

  private String[] arguments(String... options) {
    return Stream.concat(
            Stream.of("monitor", "--port", "0", "--log-level", "error", store), Stream.of(options))
        .toArray(String[]::new);
  }

  private RunningMonitor monitor(String... options) {
    return RunningMonitor.in(
        folder, Stream.concat(Stream.of(store), Stream.of(options)).toArray(String[]::new));
  }

  private Typed typed(String... args) {
    return Typed.in(folder, args);
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private HttpResponse<String> signIn(RunningMonitor monitor, String password) {
    return send(
        request(monitor, "login")
            .header("Origin", origin(monitor))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "name=anna&password=" + password.replace(' ', '+'))));
  }

  private static String cookie(HttpResponse<String> signedIn) {
    assertThat(signedIn.statusCode()).isEqualTo(303);
    return signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private HttpResponse<String> browse(
      RunningMonitor monitor, String path, String header, String value) {
    return send(request(monitor, path).header("Accept", "text/html").header(header, value));
  }

  private static HttpRequest.Builder request(RunningMonitor monitor, String path) {
    return HttpRequest.newBuilder(URI.create(origin(monitor) + "/" + path));
  }

  private static String origin(RunningMonitor monitor) {
    return "http://127.0.0.1:" + monitor.address().getPort();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
