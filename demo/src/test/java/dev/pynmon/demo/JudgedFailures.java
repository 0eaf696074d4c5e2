package dev.pynmon.demo;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.failure.GivenNames;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.format.JsonValueDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which failures of the demo are one, as docs/fingerprints.md judges them. */
final class JudgedFailures {
  private static final JsonValueDecoder DECODER = new JsonValueDecoder();

  private JudgedFailures() {}

  /** Each kind once, sorted. */
  static List<String> of(Contents contents) {
    return contents.outcomes().entrySet().stream()
        .filter(each -> each.getValue().exception().isPresent())
        .map(each -> kind(contents, each.getKey(), each.getValue()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String kind(Contents contents, InvocationId id, Outcome outcome) {
    Optional<Invocation> record = Optional.ofNullable(contents.records().get(id));
    Fingerprint own =
        Fingerprint.of(
            record.map(Invocation::task),
            outcome.exception().map(DECODER::decodeException).map(FailureCause::of),
            record
                .map(known -> GivenNames.in(known.arguments(), DECODER::decode))
                .orElse(GivenNames.NONE));
    return "%s | %s | `%s`"
        .formatted(
            own.task().map(TaskKey::function).orElse("?"),
            own.exception().orElse("?"),
            own.pattern().orElse("?"));
  }

  /** What stands behind the name of the application, but for the last column, which says why. */
  static List<String> judged(String app) throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("CONTRIBUTING.md"))) {
      root = root.getParent();
    }
    String own = "| demo, " + app + " | any | ";
    return Files.readAllLines(root.resolve("docs/fingerprints.md")).stream()
        .filter(line -> line.startsWith(own))
        .map(line -> line.substring(own.length(), line.lastIndexOf(" | ")))
        .sorted()
        .toList();
  }
}
