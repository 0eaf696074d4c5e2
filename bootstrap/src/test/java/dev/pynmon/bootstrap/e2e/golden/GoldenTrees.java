package dev.pynmon.bootstrap.e2e.golden;

import static java.util.Objects.requireNonNull;

import dev.pynmon.bootstrap.e2e.golden.GoldenFamilies.Line;
import dev.pynmon.domain.id.InvocationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The family trees of a fixture as the original Pynmon builds them ({@code trees/make.py}). */
final class GoldenTrees {
  private final Map<InvocationId, Set<Line>> byRoot = new HashMap<>();

  /** Those of the fixture of this name. */
  static GoldenTrees of(Enum<?> fixture) {
    GoldenTrees trees = new GoldenTrees();
    Set<Line> tree = new LinkedHashSet<>();
    for (String line : text(fixture.name().toLowerCase(Locale.ROOT)).lines().toList()) {
      String[] words = line.strip().split(" ");
      if (words.length == 1) {
        tree = new LinkedHashSet<>();
        trees.byRoot.put(new InvocationId(words[0]), tree);
      } else {
        tree.add(new Line(new InvocationId(words[0]), words[1], new InvocationId(words[2])));
      }
    }
    return trees;
  }

  /** The lines of a tree; none where its root is alone. */
  Set<Line> below(InvocationId root) {
    return byRoot.getOrDefault(root, Set.of());
  }

  private static String text(String name) {
    String path = "/trees/" + name + ".txt";
    try (InputStream in = requireNonNull(GoldenTrees.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
