package dev.pynmon.application;

import dev.pynmon.application.port.in.InvocationUseCases;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationWithScene;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ListWithChoices;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.TriggeredInvocation;
import dev.pynmon.application.port.in.invocation.WholeInvocation;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;

/** Lists of invocations, and one with its family. */
record Invocations(
    ListInvocationsUseCase lists, ShowInvocationUseCase details, ShowFamilyTreeUseCase families)
    implements InvocationUseCases {
  @Override
  public InvocationList list(ListInvocationsQuery query) {
    return lists.list(query);
  }

  @Override
  public ListWithChoices withChoices(ListInvocationsQuery query) {
    return lists.withChoices(query);
  }

  @Override
  public ShowInvocationResult show(AppKey app, InvocationId invocation) {
    return details.show(app, invocation);
  }

  @Override
  public InvocationWithScene withScene(AppKey app, InvocationId invocation) {
    return details.withScene(app, invocation);
  }

  @Override
  public ShowHistoryResult history(AppKey app, InvocationId invocation) {
    return details.history(app, invocation);
  }

  @Override
  public TriggeredInvocation withTriggers(AppKey app, InvocationId invocation) {
    return details.withTriggers(app, invocation);
  }

  @Override
  public WholeInvocation whole(FamilyTreeQuery query) {
    return details.whole(query);
  }

  @Override
  public ShowFamilyTreeResult show(FamilyTreeQuery query) {
    return families.show(query);
  }
}
