package dev.pynmon.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What a template may see. */
final class WebRules {
  private static final String MODEL = ".*(Page|Row|View)";
  private static final String WORLD = "web";

  private WebRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.of(
            "template models hold finished text",
            WebRules::finishedText,
            WORLD,
            "web.InstantPage",
            "web.NumberListRow",
            "web.DomainListView"));
  }

  private static ArchRule finishedText(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.tree("web"))
        .and()
        .areRecords()
        .and()
        .haveNameMatching(MODEL)
        .should(holdFinishedText(layout));
  }

  private static ArchCondition<JavaClass> holdFinishedText(Layout layout) {
    return new ArchCondition<>("hold text, booleans, lists and records of such") {
      @Override
      public void check(JavaClass model, ConditionEvents events) {
        model.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !isFinished(layout, field.getType()))
            .forEach(field -> events.add(violation(model, field)));
      }
    };
  }

  private static ConditionEvent violation(JavaClass model, JavaField field) {
    return SimpleConditionEvent.violated(
        model, model.getName() + "." + field.getName() + " is " + field.getType().getName());
  }

  private static boolean isFinished(Layout layout, JavaType type) {
    if (type instanceof JavaParameterizedType generic) {
      return generic.toErasure().isEquivalentTo(List.class)
          && generic.getActualTypeArguments().stream().allMatch(item -> isFinished(layout, item));
    }
    JavaClass plain = type.toErasure();
    return plain.isEquivalentTo(String.class)
        || plain.isEquivalentTo(boolean.class)
        || (plain.isRecord() && plain.getPackageName().startsWith(layout.root() + ".web"));
  }
}
