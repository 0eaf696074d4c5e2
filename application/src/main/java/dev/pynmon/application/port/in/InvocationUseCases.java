package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.difference.CompareInvocationsUseCase;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.why.ExplainInvocationUseCase;

/**
 * The invocations of an application.
 *
 * @param all lists of them
 * @param one each of them
 * @param why why one stands where it stands
 * @param families who called whom around one
 * @param compare what sets some of them apart from others
 */
public record InvocationUseCases(
    ListInvocationsUseCase all,
    ShowInvocationUseCase one,
    ExplainInvocationUseCase why,
    ShowFamilyTreeUseCase families,
    CompareInvocationsUseCase compare) {}
