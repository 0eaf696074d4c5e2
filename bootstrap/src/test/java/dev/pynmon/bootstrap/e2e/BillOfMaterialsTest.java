package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code sbom.json} of the distribution tells of what is in it, and its licences are there. It is
 * made by a Maven that is online only.
 */
class BillOfMaterialsTest {
  private static final Path PROGRAM = Path.of("target", "pynmon");

  private final JsonNode bill = read(PROGRAM.resolve("sbom.json"));

  @Test
  void bill_namesEachJarByItsHash_andNoOther() {
    Set<String> named = components().map(BillOfMaterialsTest::hash).collect(Collectors.toSet());

    assertThat(named)
        .isEqualTo(jars().map(BillOfMaterialsTest::sha256).collect(Collectors.toSet()));
    assertThat(named).hasSizeGreaterThan(50);
  }

  @Test
  void eachJar_hasALicenceWhoseTextIsThere() {
    Set<String> known =
        components().flatMap(BillOfMaterialsTest::licences).collect(Collectors.toSet());

    assertThat(components()).allMatch(one -> licences(one).findAny().isPresent());
    assertThat(texts()).isEqualTo(known);
  }

  @Test
  void bill_isTheSameForTheSameSources() {
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.at("/metadata").has("timestamp")).isFalse();
  }

  private Stream<JsonNode> components() {
    return bill.get("components").valueStream();
  }

  private static String hash(JsonNode component) {
    return component
        .get("hashes")
        .valueStream()
        .filter(hash -> hash.get("alg").asText().equals("SHA-256"))
        .map(hash -> hash.get("content").asText())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> licences(JsonNode component) {
    return component.get("licenses").valueStream().map(one -> one.at("/license/id").asText());
  }

  private static Set<String> texts() {
    return files(PROGRAM.resolve("licences")).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".txt"))
        .map(name -> name.substring(0, name.length() - ".txt".length()))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> jars() {
    return files(PROGRAM.resolve("lib")).stream().filter(file -> file.toString().endsWith(".jar"));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
