package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** How ports look and what they know of one another. */
final class PortRules {
  private static final int MAX_METHODS = 6;
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
            OUT + ".KnowsService"),
        Rule.of(
            "a port has at most six abstract methods",
            PortRules::smallInterfaces,
            WORLD,
            OUT + ".SevenMethods"),
        Rule.of(
            "a port is an interface, a record, an enum or an exception",
            PortRules::plainTypes,
            WORLD,
            OUT + ".MutableBean"));
  }

  private static ArchRule apart(Layout layout, List<String> from, List<String> to) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.trees(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.trees(to));
  }

  private static ArchRule smallInterfaces(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.tree("application.port"))
        .and()
        .areInterfaces()
        .should(haveFewMethods());
  }

  private static ArchCondition<JavaClass> haveFewMethods() {
    return new ArchCondition<>("have at most " + MAX_METHODS + " abstract methods") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long count =
            type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
        events.add(
            new SimpleConditionEvent(
                type, count <= MAX_METHODS, type.getName() + " has " + count + " methods"));
      }
    };
  }

  private static ArchRule plainTypes(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.tree("application.port"))
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beInterfaces()
        .orShould()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beAssignableTo(Throwable.class)
        .orShould(beCompilerMade());
  }

  private static ArchCondition<JavaClass> beCompilerMade() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "are made by the compiler",
            type -> type.getModifiers().contains(JavaModifier.SYNTHETIC)));
  }
}
