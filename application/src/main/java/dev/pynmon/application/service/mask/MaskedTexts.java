package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.DamagedValidCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is stored, without what is hidden of it.
 *
 * @param mask what is hidden
 * @param decoder knows what serialized texts hold
 */
record MaskedTexts(ArgumentMask mask, ValueDecoder decoder) {
  StoredText value(StoredText text) {
    return decoder.mask(text, mask);
  }

  StoredInvocation record(StoredInvocation stored) {
    return switch (stored) {
      case DamagedInvocation damaged ->
          new DamagedInvocation(damaged.id(), damage(damaged.damage()));
      case Invocation whole ->
          new Invocation(
              whole.id(),
              whole.call(),
              whole.task(),
              arguments(whole.arguments()),
              whole.parent(),
              whole.parentEvent(),
              whole.workflow());
    };
  }

  StoredEvent event(StoredEvent stored) {
    return switch (stored) {
      case DamagedEvent damaged -> new DamagedEvent(damaged.id(), damage(damaged.damage()));
      case Event whole -> event(whole);
    };
  }

  Event event(Event whole) {
    return whole.carrying(this::arguments);
  }

  /** A hidden argument loses its reference, too: nobody finds its value behind it. */
  private Arguments arguments(Arguments arguments) {
    Map<String, String> shown = new LinkedHashMap<>();
    arguments
        .serialized()
        .forEach((name, text) -> shown.put(name, named(name, StoredText.whole(text)).text()));
    return new Arguments(shown, arguments.damage().map(MaskedTexts::damage));
  }

  WorkflowDatum datum(WorkflowDatum datum) {
    return new WorkflowDatum(datum.key(), named(datum.key(), datum.value()));
  }

  StoredTrigger trigger(StoredTrigger stored) {
    return switch (stored) {
      case DamagedTrigger damaged -> new DamagedTrigger(damaged.id(), damage(damaged.damage()));
      case Trigger whole ->
          new Trigger(
              whole.id(),
              whole.task(),
              whole.logic(),
              whole.conditions(),
              whole.arguments().map(this::provider));
    };
  }

  private ArgumentProvider provider(ArgumentProvider provider) {
    return new ArgumentProvider(
        provider.type(), provider.words(), decoder.maskRecord(provider.data(), mask));
  }

  StoredCondition condition(StoredCondition stored) {
    return switch (stored) {
      case DamagedCondition damaged -> new DamagedCondition(damaged.id(), damage(damaged.damage()));
      case UnreadCondition unread -> unread;
      case Condition whole ->
          new Condition(
              whole.id(), whole.type(), whole.what(), decoder.maskRecord(whole.data(), mask));
    };
  }

  StoredValidCondition valid(StoredValidCondition stored) {
    return switch (stored) {
      case DamagedValidCondition damaged ->
          new DamagedValidCondition(damaged.id(), damage(damaged.damage()));
      case ValidCondition whole ->
          new ValidCondition(whole.id(), condition(whole.condition()), context(whole.context()));
    };
  }

  private ConditionContext context(ConditionContext context) {
    return new ConditionContext(
        context.type(),
        context.at(),
        context.event(),
        context.source(),
        decoder.maskRecord(context.data(), mask));
  }

  private StoredText named(String name, StoredText text) {
    return mask.hides(name) ? StoredText.whole(ArgumentMask.HIDDEN) : value(text);
  }

  /** What is damaged cannot be looked into. */
  static Damage damage(Damage damage) {
    return new Damage(damage.problem(), ArgumentMask.HIDDEN);
  }
}
