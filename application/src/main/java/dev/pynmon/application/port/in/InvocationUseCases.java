package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.familytree.ShowFamilyTreeUseCase;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;

/** The invocations of an application, and each of them with its family. */
public interface InvocationUseCases
    extends ListInvocationsUseCase, ShowInvocationUseCase, ShowFamilyTreeUseCase {}
