package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** How large things may be. */
final class SizeRules {
  private static final int MOST_FILES = 40;

  /** The world of violations is small. */
  private static final int MOST_THERE = 2;

  private SizeRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of(
            "no package has more than " + MOST_FILES + " files",
            SizeRules::smallPackages,
            "sizes",
            "domain.crowded.First",
            "domain.crowded.Second",
            "domain.crowded.Third"));
  }

  private static ArchRule smallPackages(Layout layout) {
    int most = layout.equals(Layout.PROGRAM) ? MOST_FILES : MOST_THERE;
    DescribedPredicate<JavaClass> crowded =
        DescribedPredicate.describe(
            "lie in a package of more than " + most + " files", type -> files(type) > most);
    return noClasses().that().areTopLevelClasses().should(ArchCondition.from(crowded));
  }

  /** Each file holds one class that lies in no other, {@code package-info} included. */
  private static long files(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(each -> each.isTopLevelClass() && !each.isArray())
        .count();
  }
}
