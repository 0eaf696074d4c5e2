package dev.pynmon.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What it imports is large, and gone with it: whatever is collected later is collected sooner. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class ArchitectureTest {

  private final JavaClasses program = Layout.PROGRAM.load();

  /** Each small world once: several rules are broken in one. */
  private final Map<Layout, JavaClasses> worlds = new HashMap<>();

  static Stream<Rule> rules() {
    return Stream.of(
            AllowedDependencies.rules(), PortRules.rules(), CodeRules.rules(), PluginRules.rules())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void program_obeys(Rule rule) {
    rule.onLayout().apply(Layout.PROGRAM).check(program);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_reportsItsViolations(Rule rule) {
    Layout layout = Layout.fixtures(rule.world());
    EvaluationResult result =
        rule.onLayout().apply(layout).allowEmptyShould(false).evaluate(world(layout));
    List<String> reports = result.getFailureReport().getDetails();
    String[] offenders =
        rule.offenders().stream().map(name -> layout.root() + "." + name).toArray(String[]::new);

    assertThat(reports).allMatch(report -> Stream.of(offenders).anyMatch(report::contains));
    assertThat(offenders).allMatch(name -> reports.stream().anyMatch(line -> line.contains(name)));
  }

  private JavaClasses world(Layout layout) {
    return worlds.computeIfAbsent(layout, Layout::load);
  }

  @Test
  void modules_areImportedWhole() {
    assertThat(Layout.MODULES).allSatisfy(module -> assertThat(classesIn(module)).isPositive());
  }

  @Test
  void modules_coverTheProgram() {
    assertThat(Layout.MODULES.stream().mapToLong(this::classesIn).sum()).isEqualTo(program.size());
  }

  private long classesIn(String module) {
    String name = Layout.PROGRAM.root() + "." + module;
    return program.stream()
        .map(type -> type.getPackageName())
        .filter(in -> in.equals(name) || in.startsWith(name + "."))
        .count();
  }
}
