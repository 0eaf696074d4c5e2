package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.BackendPlugin;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What makes a plugin one that is found. */
final class PluginRules {
  private PluginRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of(
            "services can be made by ServiceLoader",
            PluginRules::canBeMade,
            "plugins",
            "memory.HiddenPlugin",
            "memory.OpenPlugin",
            "memory.NeedyPlugin"),
        Rule.of(
            "services are named in META-INF/services",
            PluginRules::areNamed,
            "plugins",
            "memory.HiddenPlugin",
            "memory.OpenPlugin",
            "memory.NeedyPlugin"));
  }

  private static ArchRule canBeMade(Layout layout) {
    return plugins(
        layout,
        should(
            "be public and final, with a public constructor without parameters",
            PluginRules::isMakeable));
  }

  private static ArchRule areNamed(Layout layout) {
    return plugins(layout, should("be named", type -> isNamed(type.getName())));
  }

  private static ArchRule plugins(Layout layout, ArchCondition<JavaClass> condition) {
    return classes()
        .that()
        .resideInAPackage(layout.root() + "..")
        .and()
        .areAssignableTo(assignableTo(BackendPlugin.class).or(assignableTo(ValueDecoder.class)))
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should(condition);
  }

  private static ArchCondition<JavaClass> should(String what, Predicate<JavaClass> holds) {
    return ArchCondition.from(DescribedPredicate.describe(what, holds));
  }

  private static boolean isNamed(String name) {
    return Stream.of(BackendPlugin.class, ValueDecoder.class)
        .anyMatch(service -> ServiceFiles.names(service).contains(name));
  }

  private static boolean isMakeable(JavaClass type) {
    return type.getModifiers().containsAll(List.of(JavaModifier.PUBLIC, JavaModifier.FINAL))
        && type.getConstructors().stream()
            .anyMatch(
                constructor ->
                    constructor.getRawParameterTypes().isEmpty()
                        && constructor.getModifiers().contains(JavaModifier.PUBLIC));
  }
}
