package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.app.RecallUseCase;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.application.port.in.live.FollowChangesUseCase;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;

/**
 * Which applications there are, and how they are doing.
 *
 * @param all which there are
 * @param comparison how several are doing
 * @param overview how one is doing
 * @param attention what of one needs attention
 * @param memory what was last seen of one
 * @param changes that something in one has changed
 */
public record AppUseCases(
    ListAppsUseCase all,
    CompareAppsUseCase comparison,
    ShowOverviewUseCase overview,
    CheckAttentionUseCase attention,
    RecallUseCase memory,
    FollowChangesUseCase changes) {}
