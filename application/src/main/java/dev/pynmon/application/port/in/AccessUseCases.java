package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.access.AuthenticateUseCase;
import dev.pynmon.application.port.in.access.ShowAuditUseCase;

/**
 * Who may do what, and who did.
 *
 * @param authentication who somebody is
 * @param audit what was done
 */
public record AccessUseCases(AuthenticateUseCase authentication, ShowAuditUseCase audit) {}
