package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.ConditionDetail;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.triggermap.ConditionText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.trigger.ConditionRow;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * A condition of triggers, for the template {@code trigger/condition}.
 *
 * @param conditionId its id
 * @param conditionType its class; "" where its record cannot be read
 * @param conditionClaim what must be the case, and what that starts
 * @param conditionText when that was and will be
 * @param conditionWords what must be the case; none where its record cannot be read
 * @param conditionDamage what is wrong with its record; "" for nothing
 * @param detailRows what is stored of it
 * @param conditionTriggers the triggers that have it
 */
record ConditionPage(
    String conditionId,
    String conditionType,
    String conditionClaim,
    String conditionText,
    List<ConditionRow> conditionWords,
    String conditionDamage,
    List<DetailRow> detailRows,
    List<NamedTrigger> conditionTriggers) {
  static ConditionPage of(ConditionDetail detail, Links links) {
    StoredCondition stored = detail.condition();
    Optional<Condition> known = stored.readable();
    return new ConditionPage(
        SafeText.whole(stored.id()),
        known.map(Condition::type).map(SafeText::name).orElse(""),
        claim(detail),
        known.map(each -> times(each.what(), detail)).orElse(""),
        known.map(each -> ConditionRow.of(each.what(), links)).stream().toList(),
        stored instanceof DamagedCondition damaged ? SafeText.name(damaged.damage().problem()) : "",
        known.map(each -> DetailRow.of(Details.of(each.data()))).orElse(List.of()),
        NamedTrigger.of(detail.triggers(), links));
  }

  private static String claim(ConditionDetail detail) {
    int count = detail.triggers().size();
    String what =
        detail
            .condition()
            .readable()
            .map(each -> SafeText.name(ConditionText.words(each.what())))
            .map(words -> Character.toUpperCase(words.charAt(0)) + words.substring(1))
            .orElse("This condition");
    return what
        + (count == 0
            ? " is a condition of no trigger that is kept."
            : " is a condition of " + CountText.of(count, "trigger") + ".");
  }

  private static String times(TaskCondition what, ConditionDetail detail) {
    if (!(what instanceof TaskCondition.Cron cron)) {
      return "";
    }
    String last =
        detail
            .lastDue()
            .map(at -> " Last found due " + TimeText.full(at) + TimeText.zone(at) + ".")
            .orElse(" It was not found due since it was written down.");
    return last + next(NextDue.of(cron, detail.lastDue(), detail.asOf()));
  }

  private static String next(NextDue next) {
    return switch (next) {
      case NextDue.NoTime _ -> "";
      case NextDue.At known ->
          " Next due "
              + TimeText.date(known.at())
              + " "
              + TimeText.clock(known.at())
              + TimeText.zone(known.at())
              + ".";
      case NextDue.AtOnce _ -> " pynenc starts it at the next look, whatever its expression says.";
      case NextDue.Never _ -> " Its expression is never due.";
      case NextDue.Unread _ -> " When it is due next is not known: its expression is not read.";
    };
  }
}
