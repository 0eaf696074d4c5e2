package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.ValidConditionDetail;
import dev.pynmon.application.port.in.trigger.ValidConditionDetail.Used;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.DamagedValidCondition;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A condition that was met, for the template {@code trigger/valid-condition}.
 *
 * @param validId its id
 * @param validClaim how it stands
 * @param validText what that means
 * @param validDamage what is wrong with its record; "" for nothing
 * @param validCondition the condition; at most one
 * @param validType the class of what met it
 * @param validAt when that was; at most one
 * @param validEvent the event that it is about; at most one
 * @param validSource the invocation that it is about; at most one
 * @param detailRows what is stored of what met it
 * @param validRun the run that used it up; at most one
 */
record ValidConditionPage(
    String validId,
    String validClaim,
    String validText,
    String validDamage,
    List<ConditionView> validCondition,
    String validType,
    List<TimeText> validAt,
    List<IdLink> validEvent,
    List<IdLink> validSource,
    List<DetailRow> detailRows,
    List<IdLink> validRun) {
  static ValidConditionPage of(ValidConditionDetail detail, Links links) {
    Optional<ConditionContext> context =
        detail.live().flatMap(StoredValidCondition::readable).map(ValidCondition::context);
    Optional<Participant> participant = detail.used().map(Used::participant);
    return new ValidConditionPage(
        SafeText.whole(detail.id()),
        detail.live().isPresent() ? "It waits to be used up." : "It was used up.",
        text(detail),
        damage(detail),
        condition(detail, links),
        SafeText.name(
            context
                .map(ConditionContext::type)
                .or(() -> participant.map(Participant::type))
                .orElse("")),
        times(
            context.flatMap(ConditionContext::at).or(() -> participant.flatMap(Participant::at)),
            detail.asOf()),
        context
            .flatMap(ConditionContext::event)
            .or(() -> participant.flatMap(Participant::event))
            .map(id -> IdLink.of(id, links))
            .stream()
            .toList(),
        context
            .flatMap(ConditionContext::source)
            .or(() -> participant.flatMap(Participant::source))
            .map(id -> IdLink.of(id, links))
            .stream()
            .toList(),
        DetailRow.of(
            context
                .map(each -> Details.of(each.data()))
                .orElseGet(
                    () ->
                        participant
                            .map(one -> Details.ofSummary(one.summary()))
                            .orElse(List.of()))),
        detail.used().map(used -> IdLink.of(used.run().id(), links)).stream().toList());
  }

  private static String text(ValidConditionDetail detail) {
    return detail.live().isPresent()
        ? " No run of a trigger has taken it yet, or another trigger still needs it."
        : " What follows is what the run of the trigger tells that used it up.";
  }

  private static String damage(ValidConditionDetail detail) {
    return detail.live().orElse(null) instanceof DamagedValidCondition damaged
        ? SafeText.name(damaged.damage().problem())
        : "";
  }

  private static List<ConditionView> condition(ValidConditionDetail detail, Links links) {
    return detail
        .condition()
        .map(each -> each.id())
        .or(() -> detail.used().flatMap(used -> used.participant().condition()))
        .map(id -> ConditionView.of(id, detail.condition(), links))
        .stream()
        .toList();
  }

  private static List<TimeText> times(Optional<Instant> moment, Instant now) {
    return moment.map(at -> TimeText.of(at, now)).stream().toList();
  }
}
