package dev.pynmon.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The checkout that the tests run in, as far as people wrote it. */
public final class Repository {
  private static final Pattern WRITTEN =
      Pattern.compile(
          ".*\\.(java|md|mustache|css|js|py|xml|properties)|dev/[^.]*|pynmon|\\.ci/run");
  private static final Set<String> BUILT = Set.of("target", "dist", ".git", ".cache");

  private Repository() {}

  /** The topmost folder of the checkout. */
  public static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("CONTRIBUTING.md"))) {
      root = root.getParent();
    }
    return root;
  }

  /** What a file says, by its path from the topmost folder on. */
  public static String text(String path) {
    try {
      return Files.readString(root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Code, templates, scripts and documents: what each says, by its path from the top on. */
  static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    try {
      Files.walkFileTree(root(), new Written(root(), texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static final class Written extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, String> texts;

    Written(Path root, Map<String, String> texts) {
      this.root = root;
      this.texts = texts;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean built = !folder.equals(root) && BUILT.contains(folder.getFileName().toString());
      return built ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (WRITTEN.matcher(path).matches()) {
        texts.put(path, text(path));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
