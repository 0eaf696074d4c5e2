package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;

/** Which applications there are, and how they are doing. */
public interface AppUseCases extends ListAppsUseCase, CompareAppsUseCase, ShowOverviewUseCase {}
