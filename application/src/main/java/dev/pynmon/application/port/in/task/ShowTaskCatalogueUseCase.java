package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.AppKey;

/**
 * What only the code of an application says about its tasks, from the files of {@code --tasks}.
 * They are looked at anew when they change, in the background and only while somebody asks; one
 * that cannot be read is a notice and heals when it is mended. Safe for concurrent use.
 */
public interface ShowTaskCatalogueUseCase {
  /**
   * What is known of the tasks of an application. Of several files about it the first counts. Cost:
   * none; no store is asked.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TaskCatalogueResult catalogue(AppKey app);

  /**
   * The registered tasks that were never invoked; none when there is no catalogue. Cost: the
   * orchestrator's list of tasks, up to 5,000 of them.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  NeverInvoked neverInvoked(AppKey app);
}
