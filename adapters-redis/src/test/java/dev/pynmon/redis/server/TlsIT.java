package dev.pynmon.redis.server;

import static dev.pynmon.redis.server.Told.unsupported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.tls.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secure connections to real servers, and what is said when there is none. */
@Tag("redis")
final class TlsIT {
  @TempDir private static Path folder;
  private static Certificates here;
  private static Certificates elsewhere;
  private static Certificates expired;

  @BeforeAll
  static void makeCertificates() {
    here = Certificates.forThisMachine(folder);
    elsewhere = Certificates.forElsewhere(folder);
    expired = Certificates.expired(folder);
  }

  private static BackendFault fault(String address) {
    try (Asked asked = Asked.at(address)) {
      return asked.fault();
    }
  }

  private static String ping(String address) {
    try (Asked asked = Asked.at(address)) {
      return asked.ping();
    }
  }

  private static String trusting(Certificates trusted, RedisServer server) {
    return "rediss://127.0.0.1:%d/1?ssl_ca_certs=%s"
        .formatted(server.port(), Percent.encode(trusted.authority().toString()));
  }

  @Test
  void trustedCertificate_isTaken_forItsNames() {
    try (RedisServer server = here.server(elsewhere, false)) {
      assertThat(ping(trusting(here, server))).isEqualTo("PONG");
      assertThat(ping(trusting(here, server).replace("127.0.0.1", "localhost"))).isEqualTo("PONG");
    }
  }

  @Test
  void unknownCertificate_isRefused_unlessSomebodyAsks() {
    try (RedisServer server = here.server(elsewhere, false)) {
      String address = "rediss://127.0.0.1:" + server.port();
      BackendFault refused =
          unsupported(
              "The certificate of the server at 127.0.0.1:" + server.port() + " is not trusted.",
              "Name the certificate of its authority: ?ssl_ca_certs=FILE, PEM.");
      assertThat(fault(address)).isEqualTo(refused);
      assertThat(fault(trusting(elsewhere, server))).isEqualTo(refused);
      assertThat(fault(address + "?ssl_check_hostname=false")).isEqualTo(refused);
      assertThat(ping(address + "?ssl_cert_reqs=none")).isEqualTo("PONG");
    }
  }

  @Test
  void certificateForAnotherName_isRefused_unlessSomebodyAsks() {
    try (RedisServer server = elsewhere.server(elsewhere, false)) {
      assertThat(fault(trusting(elsewhere, server)))
          .isEqualTo(
              unsupported(
                  "The certificate of the server at 127.0.0.1:"
                      + server.port()
                      + " is for another name.",
                  "Use the name that stands in it, or add ?ssl_check_hostname=false."));
      assertThat(ping(trusting(elsewhere, server) + "&ssl_check_hostname=false")).isEqualTo("PONG");
    }
  }

  @Test
  void expiredCertificate_isRefused() {
    try (RedisServer server = expired.server(elsewhere, false)) {
      assertThat(fault(trusting(expired, server)).problem())
          .isEqualTo(
              "The certificate of the server at 127.0.0.1:"
                  + server.port()
                  + " has expired, or is not valid yet.");
    }
  }

  @Test
  void certificateOfOurs_isShown_whereTheServerAsks() throws IOException {
    try (RedisServer server = here.server(elsewhere, true)) {
      String address = trusting(here, server);
      BackendFault wanted =
          unsupported(
              "The server at 127.0.0.1:"
                  + server.port()
                  + " asks for a certificate of ours, and does not take the one given, or none.",
              "Name it and its key: ?ssl_certfile=FILE&ssl_keyfile=FILE, PEM.");
      assertThat(fault(address)).isEqualTo(wanted);
      assertThat(fault(address + own(here.certificate(), here.key()))).isEqualTo(wanted);
      assertThat(ping(address + own(elsewhere.certificate(), elsewhere.key()))).isEqualTo("PONG");
      Path both = folder.resolve("both.pem");
      Files.writeString(
          both, Files.readString(elsewhere.key()) + Files.readString(elsewhere.certificate()));
      assertThat(ping(address + "&ssl_certfile=" + Percent.encode(both.toString())))
          .isEqualTo("PONG");
    }
  }

  private static String own(Path certificate, Path key) {
    return "&ssl_certfile=%s&ssl_keyfile=%s"
        .formatted(Percent.encode(certificate.toString()), Percent.encode(key.toString()));
  }

  @Test
  void secureClient_onAPlainPort() {
    try (RedisServer server = TestRedis.ownServer()) {
      assertThat(fault("rediss://127.0.0.1:" + server.port() + "?socket_timeout=0.5"))
          .isEqualTo(slow("127.0.0.1:" + server.port()));
    }
  }

  @Test
  void secureClient_whereNobodySpeaksTls() throws IOException {
    try (Impostor silent = Impostor.silent();
        Impostor web = Impostor.saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      assertThat(fault("rediss://" + silent.place() + "?socket_timeout=0.5"))
          .isEqualTo(slow(silent.place()));
      assertThat(fault("rediss://" + web.place()))
          .isEqualTo(
              unsupported(
                  "The server at " + web.place() + " does not speak TLS.",
                  "Begin the address with redis:// instead of rediss:// (for sentinels: without"
                      + " ssl=true), or name the port that speaks TLS."));
    }
  }

  private static BackendFault slow(String place) {
    return new BackendFault(
        Kind.TIMEOUT,
        "shop",
        "The server at " + place + " did not answer in time.",
        "If it stays so, check that this port speaks TLS (else redis://), and the way to it.");
  }

  @ParameterizedTest
  @CsvSource({"redis://127.0.0.1:%d", "redis://:geheim@127.0.0.1:%d", "redis://127.0.0.1:%d/3"})
  void plainClient_onASecurePort(String address) {
    try (RedisServer server = here.server(elsewhere, false)) {
      assertThat(fault(address.formatted(server.port())).advice())
          .contains("whether it wants TLS (rediss:// instead of redis://)");
    }
  }

  @Test
  void files_thatCannotBeUsed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.pem"), "hello");
    Path damaged =
        Files.writeString(
            folder.resolve("damaged.pem"), Identity.pem("CERTIFICATE", new byte[] {1, 2, 3}));
    Path oldKey =
        Files.writeString(
            folder.resolve("old.key"), Identity.pem("RSA PRIVATE KEY", new byte[] {1, 2, 3}));
    Path brokenKey =
        Files.writeString(
            folder.resolve("broken.key"), Identity.pem("PRIVATE KEY", new byte[] {1, 2, 3}));
    Path missing = folder.resolve("missing.pem");
    assertThat(fault(with("ssl_ca_certs", missing)))
        .isEqualTo(
            unsupported(
                "There is no file " + missing + ".", "The address of the store names it for TLS."));
    assertThat(problem(with("ssl_ca_certs", folder)))
        .isEqualTo("The file " + folder + " cannot be read.");
    assertThat(problem(with("ssl_ca_certs", text)))
        .isEqualTo("The file " + text + " holds no certificate.");
    assertThat(problem(with("ssl_ca_certs", damaged)))
        .isEqualTo("A certificate in the file " + damaged + " is damaged.");
    String certificate = with("ssl_certfile", here.certificate());
    assertThat(problem(certificate))
        .isEqualTo("The file " + here.certificate() + " holds no private key.");
    assertThat(fault(certificate + "&ssl_keyfile=" + Percent.encode(oldKey.toString())))
        .isEqualTo(
            unsupported(
                "The key in the file " + oldKey + " is encrypted, or in an older form.",
                "Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW."));
    assertThat(problem(certificate + "&ssl_keyfile=" + Percent.encode(brokenKey.toString())))
        .isEqualTo(
            "The key in the file "
                + brokenKey
                + " is damaged, or of another kind than its certificate.");
  }

  @Test
  void pipe_isNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.pem");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(fault(with("ssl_ca_certs", pipe)))
        .isEqualTo(
            unsupported(
                "The file " + pipe + " cannot be read.",
                "Check that it is a file, and permitted."));
  }

  @Test
  void largeFile_isNotCut() throws IOException {
    String certificate = Files.readString(here.authority());
    Path most = folder.resolve("most.pem");
    Path more = folder.resolve("more.pem");
    Files.writeString(most, " ".repeat(4_000_000 - certificate.length()) + certificate);
    Files.writeString(more, " ".repeat(4_000_001 - certificate.length()) + certificate);
    try (RedisServer server = here.server(elsewhere, false)) {
      String address = "rediss://127.0.0.1:" + server.port() + "?ssl_ca_certs=";
      assertThat(ping(address + Percent.encode(most.toString()))).isEqualTo("PONG");
      assertThat(fault(address + Percent.encode(more.toString())))
          .isEqualTo(
              unsupported(
                  "The file " + more + " is too large for certificates or a key.",
                  "It may have 4 MB at most."));
    }
  }

  private static String with(String parameter, Path file) {
    return "rediss://127.0.0.1:1?" + parameter + "=" + Percent.encode(file.toString());
  }

  private static String problem(String address) {
    return fault(address).problem();
  }
}
