package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each module may depend on: the table of architecture, section 1. */
final class AllowedDependencies {
  private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify.annotations..");
  private static final String SLF4J = "org.slf4j..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String PORTS = "application.port";
  private static final String WORLD = "allowlists";

  private AllowedDependencies() {}

  static List<Rule> rules() {
    return List.of(
        only("domain", List.of(), List.of(), "domain.Logs", "domain.Draws"),
        only("pictures", List.of("domain"), List.of(), "pictures.UsesApplication"),
        only(
            "application",
            List.of("domain"),
            List.of(SLF4J),
            "application.UsesJackson",
            "application.Draws"),
        only("format", List.of("domain", PORTS), List.of(JACKSON), "format.UsesDatabase"),
        only(
            "testkit",
            List.of("domain", "application"),
            List.of(JACKSON, SLF4J, "org.junit.jupiter..", "org.assertj..", "ch.qos.logback.."),
            "testkit.UsesPicocli"),
        only("memory", List.of("domain", PORTS), List.of(), "memory.UsesJackson"),
        only("demo", List.of("domain", PORTS, "memory"), List.of(SLF4J), "demo.UsesJackson"),
        only(
            "sqlite",
            List.of("domain", PORTS, "format"),
            List.of(SLF4J, "org.sqlite.."),
            "sqlite.UsesService"),
        only(
            "redis",
            List.of("domain", PORTS, "format"),
            List.of(SLF4J, "org.redisson..", "io.netty..", "javax.net.ssl.."),
            "redis.UsesJackson"),
        only(
            "web",
            List.of("domain", "pictures", "application.port.in"),
            List.of(
                SLF4J,
                JACKSON,
                "io.helidon..",
                "com.github.mustachejava..",
                "com.cronutils..",
                "javax.crypto.."),
            "web.UsesPortOut"),
        only(
            "bootstrap",
            Layout.MODULES,
            List.of(
                SLF4J,
                JACKSON,
                "picocli..",
                "ch.qos.logback..",
                "org.springframework.security.crypto.bcrypt.."),
            "bootstrap.UsesHelidon"),
        Rule.of(
            "no adapter depends on another",
            AllowedDependencies::adaptersKeepApart,
            "adapters",
            "sqlite.UsesMemory",
            "memory.UsesWeb"),
        Rule.of(
            "only the application itself depends on its services",
            layout ->
                noClasses()
                    .that()
                    .resideOutsideOfPackage(layout.tree("application"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(layout.tree("application.service")),
            WORLD,
            "sqlite.UsesService"),
        Rule.of(
            "Helidon stays in web",
            layout ->
                noClasses()
                    .that()
                    .resideOutsideOfPackage(layout.tree("web"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.helidon.."),
            WORLD,
            "bootstrap.UsesHelidon"));
  }

  private static Rule only(
      String module, List<String> ours, List<String> libraries, String... offenders) {
    Function<Layout, ArchRule> rule =
        layout ->
            classes()
                .that()
                .resideInAPackage(layout.tree(module))
                .should()
                .onlyDependOnClassesThat(allowed(layout, module, ours, libraries));
    return Rule.of(module + " depends only on what it may", rule, WORLD, offenders);
  }

  private static DescribedPredicate<JavaClass> allowed(
      Layout layout, String module, List<String> ours, List<String> libraries) {
    Stream<String> own = Stream.concat(Stream.of(module), ours.stream()).map(layout::tree);
    Stream<String> others = Stream.concat(EVERYWHERE.stream(), libraries.stream());
    String[] packages = Stream.concat(own, others).toArray(String[]::new);
    return JavaClass.Predicates.equivalentTo(void.class)
        .or(
            DescribedPredicate.describe(
                "a primitive", type -> type.getBaseComponentType().isPrimitive()))
        .or(resideInAnyPackage(packages))
        .as("lie in %s", String.join(", ", packages));
  }

  private static ArchRule adaptersKeepApart(Layout layout) {
    return Layout.ADAPTERS.stream()
        .map(adapter -> keepsApart(layout, adapter))
        .reduce((first, second) -> CompositeArchRule.of(first).and(second))
        .orElseThrow();
  }

  private static ArchRule keepsApart(Layout layout, String adapter) {
    List<String> others = Layout.ADAPTERS.stream().filter(other -> !other.equals(adapter)).toList();
    return noClasses()
        .that()
        .resideInAPackage(layout.tree(adapter))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.trees(others))
        .allowEmptyShould(true);
  }
}
