package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URLClassLoader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.NullMarked;

/** What no code of ours does, or only in the one place that is meant for it. */
final class CodeRules {
  private static final String WORLD = "code";
  private static final String[] MAY_MARK_FIELDS = {
    "org.jspecify.annotations..", "picocli..", "org.junit.jupiter.."
  };

  private CodeRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of(
            "time comes from an injected clock",
            CodeRules::clockIsInjected,
            WORLD,
            "domain.ReadsTheClock",
            "sqlite.RefersToTheClock"),
        Rule.of(
            "spans between stored times are no nanoseconds",
            CodeRules::spansFit,
            WORLD,
            "web.CountsNanos"),
        Rule.of(
            "nobody sleeps", layout -> nobody(layout, Thread.class, "sleep"), WORLD, "web.Sleeps"),
        Rule.of(
            "stack traces go to the log",
            layout -> nobody(layout, Throwable.class, "printStackTrace"),
            WORLD,
            "web.PrintsStackTrace"),
        Rule.of(
            "nobody writes to the console",
            layout -> nobody(layout, System.class, "out|err"),
            WORLD,
            "memory.Prints"),
        Rule.of(
            "the process is asked and ended in bootstrap alone",
            layout -> nobody(layout, System.class, "exit|getenv|getProperty|setProperty"),
            WORLD,
            "sqlite.AsksTheProcess"),
        Rule.of(
            "services are looked up by Pynmon and bootstrap alone",
            CodeRules::servicesAreLookedUpOnce,
            WORLD,
            "web.LooksUpServices"),
        Rule.of(
            "class loaders are made in bootstrap alone",
            layout ->
                noClasses()
                    .that()
                    .resideOutsideOfPackage(layout.tree("bootstrap"))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(URLClassLoader.class),
            WORLD,
            "memory.MakesClassLoader"),
        Rule.of(
            "what is true and what is asked knows no files",
            CodeRules::noFiles,
            WORLD,
            "domain.ReadsAFile",
            "application.OpensAFile",
            "application.FollowsAPath"),
        Rule.of(
            "logging goes through SLF4J",
            layout ->
                noClasses()
                    .that()
                    .resideInAPackage(layout.root() + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging.."),
            WORLD,
            "web.LogsByJul"),
        Rule.of(
            "nothing is injected into fields",
            CodeRules::noFieldInjection,
            WORLD,
            "web.InjectedField"),
        Rule.of(
            "packages have no cycles",
            layout -> slices().assignedFrom(layout.packages()).should().beFreeOfCycles(),
            "cycles",
            "domain.id.Id",
            "domain.status.Status"),
        Rule.of(
            "every package is null-marked",
            CodeRules::nullMarked,
            "nullmarked",
            "domain.unmarked.Unmarked",
            "domain.halfmarked.HalfMarked"));
  }

  private static ArchRule nobody(Layout layout, Class<?> owner, String names) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layout.tree("bootstrap"))
        .should(access(target(nameMatching(names)).and(target(owner(assignableTo(owner))))));
  }

  /**
   * To access such a target. ArchUnit's own condition words a sentence for each access of the
   * program, and for each rule; this one for those alone that are meant.
   */
  private static ArchCondition<JavaClass> access(DescribedPredicate<JavaAccess<?>> meant) {
    return new ArchCondition<>("access target where " + meant.getDescription()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
            .filter(meant)
            .map(access -> SimpleConditionEvent.satisfied(access, access.getDescription()))
            .forEach(events::add);
      }
    };
  }

  /**
   * Stored times lie up to 10,000 years apart, and a long holds 292 years of nanoseconds. What
   * looks after connections knows the system's own time only.
   */
  private static ArchRule spansFit(Layout layout) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.tree("domain"), layout.tree("pictures"), layout.tree("web"))
        .and()
        .resideOutsideOfPackage(layout.tree("web.connection"))
        .should(
            access(
                target(nameMatching("toNanos")).and(target(owner(assignableTo(Duration.class))))))
        .as("no class counts the nanoseconds of a span; Micros counts what pynenc writes");
  }

  private static ArchRule clockIsInjected(Layout layout) {
    return noClasses()
        .that(areNot(layout, "application.Pynmon"))
        .should(
            access(
                target(nameMatching("now"))
                    .and(target(owner(assignableTo(Temporal.class))))
                    .or(
                        target(nameMatching("currentTimeMillis"))
                            .and(target(owner(assignableTo(System.class)))))
                    .or(
                        target(nameMatching("system.*"))
                            .and(target(owner(assignableTo(Clock.class)))))))
        .as("no class reads the system's clock");
  }

  /** A path may be named, as a value; what lies there is read by adapters and bootstrap. */
  private static ArchRule noFiles(Layout layout) {
    DescribedPredicate<JavaClass> values =
        assignableTo(Path.class).or(assignableTo(InvalidPathException.class));
    DescribedPredicate<JavaClass> files =
        resideInAnyPackage("java.nio.file..", "java.nio.channels..")
            .and(DescribedPredicate.not(values))
            .or(resideInAPackage("java.io").and(nameMatching(".*\\.(File|RandomAccessFile).*")));
    return noClasses()
        .that()
        .resideInAnyPackage(layout.trees(List.of("domain", "pictures", "application")))
        .should()
        .dependOnClassesThat(files)
        .orShould(
            access(
                target(nameMatching("toRealPath|toFile|register"))
                    .and(target(owner(assignableTo(Path.class))))));
  }

  private static ArchRule servicesAreLookedUpOnce(Layout layout) {
    return noClasses()
        .that(areNot(layout, "application.Pynmon"))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ServiceLoader.class);
  }

  /** Outside bootstrap, and neither this class nor one inside it. */
  private static DescribedPredicate<JavaClass> areNot(Layout layout, String exempt) {
    String name = layout.root() + "." + exempt;
    return DescribedPredicate.not(resideInAPackage(layout.tree("bootstrap")))
        .and(
            DescribedPredicate.describe(
                "are not " + name,
                type -> !type.getName().equals(name) && !type.getName().startsWith(name + "$")));
  }

  private static ArchRule noFieldInjection(Layout layout) {
    DescribedPredicate<JavaAnnotation<?>> foreign =
        DescribedPredicate.describe(
            "of a library",
            annotation -> !resideInAnyPackage(MAY_MARK_FIELDS).test(annotation.getRawType()));
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(layout.root() + "..")
        .should()
        .beAnnotatedWith(foreign);
  }

  private static ArchRule nullMarked(Layout layout) {
    DescribedPredicate<JavaClass> marked =
        DescribedPredicate.describe(
            "lie in a package that is null-marked",
            type ->
                type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent());
    return classes()
        .that()
        .resideInAPackage(layout.root() + "..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should(ArchCondition.from(marked));
  }
}
