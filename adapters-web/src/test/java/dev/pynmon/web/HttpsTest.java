package dev.pynmon.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.access.BadTlsFilesException;
import dev.pynmon.web.access.SessionKey;
import dev.pynmon.web.access.TlsFiles;
import dev.pynmon.web.connection.ConnectionLimits;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Pem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The monitor with a certificate of its own. */
@Timeout(60)
@Tag("slow")
class HttpsTest {

  /** In which somebody who does speak TLS has done so, on a machine that is busy. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir static Path folder;
  private static Pem ec;
  private static Pem rsa;

  @BeforeAll
  static void make() throws Exception {
    ec = Pem.in(folder, "EC");
    rsa = Pem.in(folder, "RSA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void pages_areServed_andTheMonitorKnowsThatItListens(String kind) throws Exception {
    Pem pem = kind.equals("EC") ? ec : rsa;
    PynmonWeb web = start(new TlsFiles(pem.certificate(), pem.key()), ConnectionLimits.USUAL);
    try (HttpClient client = HttpClient.newBuilder().sslContext(pem.trust()).build()) {
      assertThat(get(client, web, "/").statusCode()).isEqualTo(200);
      assertThat(web.isListening()).isTrue();
      assertThat(get(client, web, "/health").statusCode()).isEqualTo(200);
    } finally {
      web.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n", "\u0016\u0003\u0001"})
  void whoDoesNotSpeakTls_isDisconnected(String said) throws Exception {
    PynmonWeb web =
        start(
            new TlsFiles(ec.certificate(), ec.key()),
            new ConnectionLimits(
                SHORT, LONG, LONG, Duration.ofMillis(50), 1_000, 1_000, 1_000_000));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
        HttpClient client = HttpClient.newBuilder().sslContext(ec.trust()).build()) {
      socket.getOutputStream().write(said.getBytes(UTF_8));
      assertThat(rest(socket)).doesNotContain("HTTP/1.1 200");
      assertThat(get(client, web, "/health").statusCode()).isEqualTo(200);
    } finally {
      web.stop();
    }
  }

  @Test
  void renewedCertificate_isServed_onceItsKeyIsThereToo() throws Exception {
    Path own = Files.createDirectory(folder.resolve("renewed"));
    Pem renewed = Pem.in(Files.createDirectory(folder.resolve("authority")), "EC");
    TlsFiles files = new TlsFiles(own.resolve("cert.pem"), own.resolve("key.pem"));
    Files.copy(ec.certificate(), files.certificate());
    Files.copy(ec.key(), files.key());
    PynmonWeb web = start(files, ConnectionLimits.USUAL);
    try (HttpClient before = HttpClient.newBuilder().sslContext(ec.trust()).build();
        HttpClient after = HttpClient.newBuilder().sslContext(renewed.trust()).build()) {
      Files.copy(renewed.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);
      web.renewCertificate();
      assertThat(get(before, web, "/health").statusCode()).isEqualTo(200);
      assertThatIOException().isThrownBy(() -> get(after, web, "/health"));

      Files.copy(renewed.key(), files.key(), StandardCopyOption.REPLACE_EXISTING);
      web.renewCertificate();
      web.renewCertificate();
      assertThat(get(after, web, "/health").statusCode()).isEqualTo(200);
      assertThat(get(before, web, "/health").statusCode()).isEqualTo(200);
    } finally {
      web.stop();
    }
  }

  @Test
  void filesThatAreNone_areSaid() throws Exception {
    Pem pem = ec;
    Path missing = folder.resolve("missing.pem");
    Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");

    assertThat(complaint(missing, pem.key()))
        .isEqualTo("the certificate %s cannot be read: is it there, and in PEM?", missing);
    assertThat(complaint(text, pem.key()))
        .isEqualTo("the certificate %s cannot be read: is it there, and in PEM?", text);
    assertThat(complaint(pem.key(), pem.key()))
        .isEqualTo("the certificate %s cannot be read: is it there, and in PEM?", pem.key());
    assertThat(complaint(pem.certificate(), missing))
        .isEqualTo(
            "the key %s cannot be read: is it there, in PEM, RSA or EC, and without a password?",
            missing);
    assertThat(complaint(pem.certificate(), pem.certificate()))
        .isEqualTo(
            "the key %s cannot be read: is it there, in PEM, RSA or EC, and without a password?",
            pem.certificate());
  }

  @Test
  void keyOfAnotherCertificate_isSaid() throws Exception {
    Pem other = Pem.in(Files.createDirectory(folder.resolve("other")), "EC");

    for (Path key : List.of(other.key(), rsa.key())) {
      assertThat(complaint(ec.certificate(), key))
          .isEqualTo(
              "the first certificate of %s is not that of the key %s; put its own before those of"
                  + " authorities.",
              ec.certificate(), key);
    }
  }

  private static String complaint(Path certificate, Path key) {
    BadTlsFilesException[] thrown = new BadTlsFilesException[1];
    assertThatExceptionOfType(BadTlsFilesException.class)
        .isThrownBy(() -> start(new TlsFiles(certificate, key), ConnectionLimits.USUAL))
        .satisfies(e -> thrown[0] = e);
    return thrown[0].getMessage();
  }

  private static PynmonWeb start(TlsFiles files, ConnectionLimits limits) {
    AccessConfig access =
        new AccessConfig(
            SessionKey.random(), Set.of(), Optional.empty(), List.of(), Optional.of(files));
    WebConfig config =
        new WebConfig("127.0.0.1", 0, "", false, "1.0.0-test", Clock.systemUTC(), access);
    return PynmonWeb.start(config, new FakeMonitor().useCases(), limits);
  }

  private static HttpResponse<String> get(HttpClient client, PynmonWeb web, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("https://localhost:" + web.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What comes before the connection ends. */
  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }
}
