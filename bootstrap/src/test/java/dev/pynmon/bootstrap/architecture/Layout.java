package dev.pynmon.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
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

  /**
   * The classes of this layout. Told apart by where they lie, which is the same whether a module
   * comes as a folder or as a jar: the program's own tests are no part of it.
   */
  JavaClasses load() {
    boolean program = equals(PROGRAM);
    return new ClassFileImporter()
        .withImportOption(location -> !program || !location.contains("/test-classes/"))
        .importPackages(root);
  }
}
