package dev.pynmon.redis.server;

import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Certificates made by the JDK's own tool for one run of the tests.
 *
 * @param certificate PEM
 * @param key its private key, PKCS#8 PEM
 * @param authority what to trust, PEM
 */
record Certificates(Path certificate, Path key, Path authority) {
  private static final String PASSWORD = "changeit";
  private static final String ALIAS = "one";
  private static final String AUTHORITY = "authority";

  /** One that is good for this machine. */
  static Certificates forThisMachine(Path folder) {
    return of(folder, "here", "RSA", "-ext", "san=dns:localhost,ip:127.0.0.1");
  }

  /** One for another name, with a key of another kind. */
  static Certificates forElsewhere(Path folder) {
    return of(folder, "elsewhere", "EC", "-ext", "san=dns:elsewhere.example");
  }

  /** One that is no longer good. An authority signed it: one that signs itself is never too old. */
  static Certificates expired(Path folder) {
    Path store = folder.resolve("expired.p12");
    run(store, "authority", "EC", "-alias", AUTHORITY, "-ext", "bc:c");
    run(
        store,
        "expired",
        "EC",
        "-alias",
        ALIAS,
        "-signer",
        AUTHORITY,
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-startdate",
        "-10d",
        "-validity",
        "1");
    return written(folder, "expired", AUTHORITY);
  }

  /** A server that shows this one, and perhaps asks clients for one that is trusted by others. */
  RedisServer server(Certificates clients, boolean isWanted) {
    return RedisServer.startEncrypted(
        TestRedis.program(),
        "--tls-cert-file",
        certificate.toString(),
        "--tls-key-file",
        key.toString(),
        "--tls-ca-cert-file",
        clients.certificate().toString(),
        "--tls-auth-clients",
        isWanted ? "yes" : "no");
  }

  private static Certificates of(Path folder, String name, String algorithm, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("-alias", ALIAS));
    run(folder.resolve(name + ".p12"), name, algorithm, options.toArray(String[]::new));
    return written(folder, name, ALIAS);
  }

  private static void run(Path store, String name, String algorithm, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(List.of("-genkeypair", "-keyalg", algorithm));
    command.addAll(algorithm.equals("RSA") ? List.of("-keysize", "2048") : List.of());
    command.addAll(List.of("-dname", "CN=" + name, "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(more));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      loaded.load(in, PASSWORD.toCharArray());
    }
    return loaded;
  }

  private static Certificates written(Path folder, String name, String authority) {
    try {
      KeyStore store = load(folder.resolve(name + ".p12"));
      byte[] key = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
      return new Certificates(
          certificate(store, ALIAS, folder.resolve(name + ".crt")),
          Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", key)),
          certificate(store, authority, folder.resolve(name + "-authority.crt")));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path certificate(KeyStore store, String alias, Path file)
      throws GeneralSecurityException, IOException {
    return Files.writeString(file, pem("CERTIFICATE", store.getCertificate(alias).getEncoded()));
  }

  static String pem(String kind, byte[] encoded) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
  }
}
