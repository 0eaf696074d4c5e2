package dev.pynmon.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the modules lie: below the root of the program, or below the root of a small world of
 * deliberate violations that is laid out the same way.
 *
 * @param root the package that holds the modules
 */
record Layout(String root) {
  static final Layout PROGRAM = new Layout("dev.pynmon");

  static final List<String> MODULES =
      List.of(
          "domain",
          "pictures",
          "application",
          "format",
          "testkit",
          "memory",
          "demo",
          "sqlite",
          "redis",
          "web",
          "bootstrap");

  static final List<String> ADAPTERS = List.of("memory", "sqlite", "redis", "web");

  /** The world of violations of this name. */
  static Layout fixtures(String world) {
    return new Layout("archfixtures." + world);
  }

  /** A package of the layout with all below it. */
  String tree(String name) {
    return root + "." + name + "..";
  }

  /** Packages of the layout with all below them. */
  String[] trees(List<String> names) {
    return names.stream().map(this::tree).toArray(String[]::new);
  }

  /** A package of the layout with all below it, and others as they are. */
  String[] treeAnd(String name, String... others) {
    return Stream.concat(Stream.of(tree(name)), Arrays.stream(others)).toArray(String[]::new);
  }

  /** A slice for each package below the root; a pattern would be read anew for each dependency. */
  SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith(root + ".")
            ? SliceIdentifier.of(type.getPackageName().substring(root.length() + 1))
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of " + root;
      }
    };
  }

  /**
   * The classes of this layout. Those of the program are told apart by where they lie, which is the
   * same whether a module comes as a folder or as a jar: its own tests are no part of it. Both are
   * read where they lie: to look for them in every jar, and in the JDK, would take longer.
   */
  JavaClasses load() {
    return new ClassFileImporter()
        .withImportOption(location -> !equals(PROGRAM) || !location.contains("/test-classes/"))
        .importUrls(places());
  }

  private List<URL> places() {
    try {
      return Collections.list(
          Layout.class.getClassLoader().getResources(root.replace('.', '/') + "/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
