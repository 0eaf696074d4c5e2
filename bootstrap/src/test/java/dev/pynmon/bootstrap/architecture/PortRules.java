package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What ports know of one another. */
final class PortRules {
  private static final String WORLD = "ports";
  private static final String IN = "application.port.in";
  private static final String OUT = "application.port.out";
  private static final String PLUGIN = "application.port.plugin";

  private PortRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of(
            "what comes in knows nothing of what goes out",
            layout -> apart(layout, List.of(IN), List.of(OUT, PLUGIN)),
            WORLD,
            IN + ".KnowsPortOut"),
        Rule.of(
            "what goes out knows nothing of what comes in",
            layout -> apart(layout, List.of(OUT, PLUGIN), List.of(IN)),
            WORLD,
            OUT + ".KnowsPortIn",
            PLUGIN + ".KnowsPortIn"),
        Rule.of(
            "ports know no service",
            layout -> apart(layout, List.of("application.port"), List.of("application.service")),
            WORLD,
            OUT + ".KnowsService"));
  }

  private static ArchRule apart(Layout layout, List<String> from, List<String> to) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.trees(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.trees(to));
  }
}
