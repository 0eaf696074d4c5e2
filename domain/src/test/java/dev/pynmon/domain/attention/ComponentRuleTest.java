package dev.pynmon.domain.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentRuleTest {
  private static final Absence DOWN =
      new Absence.Down(
          new BackendFault(
              BackendFault.Kind.UNAVAILABLE, "main", "Nothing listens.", "Start Redis."));

  @Test
  void allThere_isQuiet() {
    assertThat(Told.of(ComponentRule.check(Map.of()))).containsExactly("quiet: 5 of 5 answer");
  }

  @Test
  void oneStoreDown_isSaidOnceForAllThatItHolds() {
    assertThat(
            Told.of(
                ComponentRule.check(Map.of(Component.ORCHESTRATOR, DOWN, Component.BROKER, DOWN))))
        .containsExactly(
            "trouble | 2 down | The store main, which holds the broker and orchestrator, does not"
                + " answer: Nothing listens. | Start Redis.");
  }

  @Test
  void nowhere_namesTwoPlacesThatWereLookedAt() {
    Absence missing = new Absence.NotFound(List.of("a.sqlite", "b.sqlite", "c.sqlite"));

    assertThat(Told.of(ComponentRule.check(Map.of(Component.TRIGGER, missing))))
        .containsExactly(
            "warning | 1 not found | No store that is open here holds the trigger; looked for in"
                + " a.sqlite, b.sqlite and 1 more place. | Name the store that holds it on the"
                + " command line, beside the others.");
  }

  @Test
  void whatNobodyCanReadFromOutside_isNoHarm() {
    Map<Component, Absence> absences =
        Map.of(
            Component.TRIGGER, new Absence.InProcess("MemTrigger"),
            Component.BROKER, new Absence.Unsupported("RabbitMqBroker"));

    assertThat(Told.of(ComponentRule.check(absences))).containsExactly("quiet: 3 of 5 answer");
  }
}
