package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a template may see, and how that is made. */
final class WebRules {
  private static final String MODEL = ".*(Page|Row|View)";
  private static final String WORLD = "web";

  private static final int TOO_MANY = 5;

  private static final Set<String> ALIKE = Set.of("String", "Href", "boolean");

  /** All its texts say the same moment, and are made from it in one place. */
  private static final String ONE_MOMENT = ".*\\.web\\.text\\.TimeText";

  private static final String ADDRESS = ".*([hH]ref|[rR]efresh|[aA]ction)";

  private WebRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of(
            "what fills a template holds finished text, all the way down",
            WebRules::filledWithFinishedText,
            WORLD,
            "web.Numbers"),
        Rule.of(
            "pages, rows and views hold finished text",
            WebRules::finishedText,
            WORLD,
            "web.InstantPage",
            "web.NumberListRow",
            "web.DomainListView"),
        Rule.of(
            "no record has "
                + TOO_MANY
                + " texts, addresses or booleans in a row, which could be swapped",
            WebRules::nothingToSwap,
            WORLD,
            "web.Swappable",
            "web.AlsoSwappable",
            "web.SwappableToo"),
        Rule.of(
            "what a record calls an address is none of its texts",
            WebRules::addressIsNoText,
            WORLD,
            "web.Addressed",
            "web.AlsoAddressed"));
  }

  private static ArchRule nothingToSwap(Layout layout) {
    DescribedPredicate<JavaClass> swappable =
        DescribedPredicate.describe(
            "have " + TOO_MANY + " texts, addresses or booleans in a row",
            type -> type.getConstructors().stream().anyMatch(made -> longestRun(made) >= TOO_MANY));
    return noClasses()
        .that()
        .resideInAnyPackage(layout.tree("web"), layout.tree("pictures"))
        .and()
        .areRecords()
        .and()
        .haveNameNotMatching(ONE_MOMENT)
        .should(ArchCondition.from(swappable));
  }

  /** How many parameters of one type that is text, address or boolean follow each other at most. */
  private static int longestRun(JavaConstructor made) {
    int longest = 0;
    int run = 0;
    String before = "";
    for (JavaClass type : made.getRawParameterTypes()) {
      run = type.getName().equals(before) ? run + 1 : 1;
      before = type.getName();
      longest = ALIKE.contains(type.getSimpleName()) ? Math.max(longest, run) : longest;
    }
    return longest;
  }

  /** What a template prints as an address under another name, its own rules see. */
  private static ArchRule addressIsNoText(Layout layout) {
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(layout.tree("web"))
        .and()
        .areDeclaredInClassesThat()
        .areRecords()
        .and()
        .areNotStatic()
        .and()
        .haveNameMatching(ADDRESS)
        .should()
        .haveRawType(String.class);
  }

  private static ArchRule filledWithFinishedText(Layout layout) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(layout.tree("web"))
        .and()
        .haveRawType(layout.root() + ".web.html.Template")
        .should(fillWithFinishedText(layout));
  }

  private static ArchCondition<JavaField> fillWithFinishedText(Layout layout) {
    return new ArchCondition<>(
        "be filled with text, booleans, pictures, lists and records of such") {
      @Override
      public void check(JavaField template, ConditionEvents events) {
        Set<JavaClass> models = new HashSet<>();
        typeArguments(template.getType()).forEach(model -> collect(model.toErasure(), models));
        models.stream().flatMap(model -> violations(layout, model)).forEach(events::add);
      }
    };
  }

  private static void collect(JavaClass model, Set<JavaClass> models) {
    if (model.isRecord() && models.add(model)) {
      components(model)
          .flatMap(
              field -> Stream.concat(Stream.of(field.getType()), typeArguments(field.getType())))
          .forEach(type -> collect(type.toErasure(), models));
    }
  }

  private static ArchRule finishedText(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.tree("web"))
        .and()
        .areRecords()
        .and()
        .haveNameMatching(MODEL)
        .and()
        .doNotHaveFullyQualifiedName(layout.root() + ".web.page.Reply$Page")
        .should(holdFinishedText(layout));
  }

  private static ArchCondition<JavaClass> holdFinishedText(Layout layout) {
    return new ArchCondition<>("hold text, booleans, pictures, lists and records of such") {
      @Override
      public void check(JavaClass model, ConditionEvents events) {
        violations(layout, model).forEach(events::add);
      }
    };
  }

  private static Stream<ConditionEvent> violations(Layout layout, JavaClass model) {
    return components(model)
        .filter(field -> !isFinished(layout, field.getType()))
        .map(field -> violation(model, field));
  }

  private static ConditionEvent violation(JavaClass model, JavaField field) {
    return SimpleConditionEvent.violated(
        model, model.getName() + "." + field.getName() + " is " + field.getType().getName());
  }

  private static Stream<JavaField> components(JavaClass model) {
    return model.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static Stream<JavaType> typeArguments(JavaType type) {
    return type instanceof JavaParameterizedType generic
        ? generic.getActualTypeArguments().stream()
        : Stream.empty();
  }

  /** A picture is finished since only the writer that escapes makes it. */
  private static boolean isFinished(Layout layout, JavaType type) {
    if (type instanceof JavaParameterizedType generic) {
      return generic.toErasure().isEquivalentTo(List.class)
          && typeArguments(generic).allMatch(item -> isFinished(layout, item));
    }
    JavaClass plain = type.toErasure();
    return plain.isEquivalentTo(String.class)
        || plain.isEquivalentTo(boolean.class)
        || plain.getName().equals(layout.root() + ".pictures.svg.Svg")
        || (plain.isRecord() && plain.getPackageName().startsWith(layout.root() + ".web"));
  }
}
